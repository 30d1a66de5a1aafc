// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCoverageCommandTest {

    private static final String CAPTURE =
            "../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap";

    @TempDir
    private Path directory;

    @Test
    void aCaptureIsMeasuredByChannel() {
        CommandRun run = coverage(CAPTURE);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("coverage   messages  arms").containsPattern("\nmain +[1-9][0-9]*/")
                .containsPattern("\nwebdav +0/").containsPattern("\nall +[1-9][0-9]*/272 ");
    }

    @Test
    void whatIsMissingIsListedOnRequest() {
        assertThat(coverage(CAPTURE, "--missing").out()).contains("\nmissing:\n")
                .contains("  webdav/server/compressed_data\n");
        assertThat(coverage(CAPTURE, "--format", "json").out())
                .contains("\"message\" : \"webdav/server/compressed_data\"");
    }

    @Test
    void lessThanTheLeastShareIsAFinding() {
        CommandRun run = coverage(CAPTURE, "--min-coverage", "messages=90");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("\nerror: coverage of messages is ").contains("of 272").contains("must be 90 %");
        assertThat(coverage(CAPTURE, "--min-coverage", "messages=1").exitCode()).isZero();
    }

    @Test
    void aSuiteIsMeasuredByTheDefinitionThatItIsAbout() throws IOException {
        Path proto = Files.writeString(directory.resolve("toy.proto"),
                "channel Toy { message { uint8 n; uint32 a[n] @end; } hello = 1; }; protocol P { Toy toy = 5; };");
        Path suite = directory.resolve("suite");
        CommandRun.of("conformance", "vectors", "--proto", proto.toString(), "-o", suite.toString());

        CommandRun run = coverage("--proto", proto.toString(), "--suite", suite.toString(), "--min-coverage", "100");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("toy       1/1");
    }

    @Test
    void whatCanNotBeMeasuredIsToldInALine() {
        CommandRun missing = coverage("nowhere.pcap");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere.pcap").hasLineCount(1);

        CommandRun share = coverage(CAPTURE, "--min-coverage", "most");
        assertThat(share.exitCode()).isEqualTo(2);
        assertThat(share.err()).contains("--min-coverage: 'most' is no share in percent");

        assertThat(coverage(CAPTURE, "--suite", "x").exitCode()).isEqualTo(2);
    }

    private static CommandRun coverage(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "conformance";
        all[1] = "coverage";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandRun.of(all);
    }
}
