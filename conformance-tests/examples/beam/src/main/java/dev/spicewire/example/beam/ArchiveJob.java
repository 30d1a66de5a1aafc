// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.example.beam;

import dev.spicewire.conformance.archive.ArchiveReport;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.Compression;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Judges an archive of captures that no machine holds. A capture is an element: a machine reads it as a whole, as
 * connections begin and end in it, and what it finds adds up with what the others find.
 */
public final class ArchiveJob {

    private ArchiveJob() {
    }

    /**
     * Runs the job, and waits for its end.
     *
     * @param args {@code --captures=PATTERN --report=FILE}, and options of the runner
     */
    public static void main(String[] args) {
        ArchiveOptions options = PipelineOptionsFactory.fromArgs(args).withValidation().as(ArchiveOptions.class);
        Pipeline pipeline = Pipeline.create(options);
        PCollection<ArchiveReport> report = report(pipeline.apply("find captures", FileIO.match()
                .filepattern(options.getCaptures()).withEmptyMatchTreatment(EmptyMatchTreatment.DISALLOW)));
        report.apply("for people", MapElements.into(TypeDescriptors.strings()).via(ArchiveReport::text))
                .apply("write", TextIO.write().to(options.getReport()).withoutSharding());
        pipeline.run().waitUntilFinish();
    }

    /** {@return what captures hold together} */
    static PCollection<ArchiveReport> report(PCollection<MatchResult.Metadata> captures) {
        return captures
                // Else one machine would read all captures that it has found.
                .apply("spread", Reshuffle.viaRandomKey())
                .apply("open", FileIO.readMatches().withCompression(Compression.UNCOMPRESSED))
                .apply("read", ParDo.of(new ReadCapture()))
                .apply("add up", Combine.globally(new AddUp()));
    }
}
