// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Coverage;
import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.conformance.coverage.MessageCoverage;
import dev.spicewire.conformance.vectors.LeftOut.Reason;
import dev.spicewire.output.Digest;
import dev.spicewire.output.OutputChange;
import dev.spicewire.output.OutputDirectory;
import dev.spicewire.output.OutputTree;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A suite that is made from definitions. The interpretive codec says what is right in it. The same definitions give the
 * same suite.
 *
 * @param vectors  the vectors, message by message
 * @param coverage what they show
 * @param leftOut  what they lack, a line for each reason
 */
public record VectorSuite(List<MadeVector> vectors, CoverageReport coverage, List<String> leftOut) {

    /** Name of the file in the directory of a suite. */
    public static final String FILE = "vectors.jsonl";

    private static final String OWNER = "vectors";
    private static final int MOST_VECTORS = 100_000;
    private static final long MOST_BYTES = 1 << 26;

    /** Takes copies. */
    public VectorSuite {
        vectors = List.copyOf(vectors);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Makes a suite.
     *
     * @param protocol what it is about
     * @return its vectors; what a bound keeps out of it is among what it lacks
     */
    public static VectorSuite of(Protocol protocol) {
        DynamicCodec codec = DynamicCodec.of(protocol);
        Coverage coverage = new Coverage(protocol);
        LeftOut leftOut = new LeftOut();
        List<MadeVector> vectors = new ArrayList<>();
        long bytes = 0;
        for (MessageCoverage message : coverage.messages()) {
            if (vectors.size() > MOST_VECTORS || bytes > MOST_BYTES) {
                leftOut.add(Reason.MESSAGES, message.kind().channel().name() + " " + message.kind().message().name());
                continue;
            }
            List<MadeVector> made = MessageVectors.of(codec, coverage, message, leftOut);
            bytes += made.stream().mapToLong(vector -> vector.body().length).sum();
            vectors.addAll(made);
        }
        vectors.addAll(UnknownVectors.of(protocol));
        return new VectorSuite(vectors, coverage.report(), leftOut.lines());
    }

    /** {@return how many cases the vectors give} */
    public int cases() {
        return vectors.stream().mapToInt(MadeVector::cases).sum();
    }

    /** {@return how many of the vectors are accepted} */
    public long accepted() {
        return vectors.stream().filter(MadeVector::isAccepted).count();
    }

    /** {@return the lines of the suite's file} */
    public String text() {
        StringBuilder text = new StringBuilder();
        vectors.forEach(vector -> text.append(VectorLines.of(vector)).append('\n'));
        return text.toString();
    }

    /** {@return the line of one of the vectors, without a line end} */
    public static String line(MadeVector vector) {
        return VectorLines.of(vector);
    }

    /**
     * Writes the suite as a directory that {@code conformance run --suite} takes, whole or not at all.
     *
     * @param directory where to; made where it is missing
     * @return what changed in it
     * @throws IOException if it can't be written, or a file that is not of such a suite is in the way
     */
    public OutputChange write(Path directory) throws IOException {
        String text = text();
        return new OutputDirectory(directory, OWNER).write(OutputTree.of(Map.of(FILE, text)), Digest.of(text));
    }
}
