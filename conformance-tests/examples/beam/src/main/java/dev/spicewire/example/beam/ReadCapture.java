// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.example.beam;

import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.conformance.archive.ArchiveReport;
import dev.spicewire.conformance.archive.ArchiveScan;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.transforms.DoFn;

/** Reads one capture. A machine fetches it first, since it may be in a file system of another kind. */
final class ReadCapture extends DoFn<FileIO.ReadableFile, ArchiveReport> {

    private static final long serialVersionUID = 1L;

    private transient ArchiveScan scan;

    /** A machine reads the definitions once. */
    @Setup
    public void prepare() {
        scan = new ArchiveScan(Definitions.bundled(), new KeyLog());
    }

    /** Reads. */
    @ProcessElement
    public void read(@Element FileIO.ReadableFile capture, OutputReceiver<ArchiveReport> found) throws IOException {
        Path fetched = Files.createTempFile("capture", ".pcap");
        try {
            try (InputStream in = Channels.newInputStream(capture.open())) {
                Files.copy(in, fetched, StandardCopyOption.REPLACE_EXISTING);
            }
            found.output(scan.read(capture.getMetadata().resourceId().toString(), fetched));
        } finally {
            Files.delete(fetched);
        }
    }
}
