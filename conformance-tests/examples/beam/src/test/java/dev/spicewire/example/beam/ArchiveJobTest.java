// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.example.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.conformance.archive.ArchiveReport;
import dev.spicewire.conformance.archive.ArchiveScan;
import dev.spicewire.proto.resolve.Definitions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on Beam's direct runner, which does in one process what a cluster does in many. */
class ArchiveJobTest {

    private static final Path CAPTURES = Path.of("../../src/test/resources/captures").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    @Test
    void manyMachinesFindWhatOneProcessFinds() throws IOException {
        Path report = directory.resolve("report.txt");

        ArchiveJob.main(new String[] {"--captures=" + CAPTURES + "/**.{pcap,pcapng,pcap.gz,pcapng.gz}",
            "--report=" + report, "--targetParallelism=4"});

        assertThat(report).content().isEqualTo(inOneProcess().text() + "\n");
    }

    @Test
    void whereThereAreNoCapturesTheJobFails() {
        assertThatThrownBy(() -> ArchiveJob.main(new String[] {"--captures=" + directory + "/*.pcap",
            "--report=" + directory.resolve("report.txt")})).hasRootCauseInstanceOf(FileNotFoundException.class);
    }

    private static ArchiveReport inOneProcess() throws IOException {
        ArchiveScan scan = new ArchiveScan(Definitions.bundled(), new KeyLog());
        ArchiveReport all = ArchiveReport.empty();
        for (Path capture : captures()) {
            all = all.plus(scan.read(capture.toString(), capture));
        }
        assertThat(all.captures()).hasSizeGreaterThan(10);
        return all;
    }

    private static List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.walk(CAPTURES)) {
            return files.filter(file -> file.toString().matches(".*\\.(pcap|pcapng)(\\.gz)?")).toList();
        }
    }
}
