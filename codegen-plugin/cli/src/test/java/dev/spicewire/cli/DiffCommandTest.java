// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {

    @TempDir
    private Path temp;

    private Path one;

    @BeforeEach
    void writeFirstVersion() throws IOException {
        one = version("one.proto", "uint32 seconds;");
    }

    @Test
    void aVersionIsLikeItself() {
        CommandRun run = CommandRun.of("diff", one.toString(), one.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("0 breaking, 0 extension, 0 source, 0 none; 0 unproven");
    }

    @Test
    void aBreakingChangeIsShownWithItsPlaceAndItsProof() throws IOException {
        Path two = version("two.proto", "uint32 seconds; uint32 more;");

        CommandRun run = CommandRun.of("diff", one.toString(), two.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("breaking field-appended MainChannel.status.more", two + ":3:",
                "old client, new server: ok; new client, old server: breaks", "reaches main/server/status",
                "proof: main/server/101, 01000000", "new rejects status.more at byte 4");
    }

    /** New payload at the end is an extension, another name a change of the source alone. */
    @ParameterizedTest
    @CsvSource({
        "uint32 seconds; uint8 data[] @end;, breaking,  0",
        "uint32 seconds; uint8 data[] @end;, extension, 1",
        "uint32 time;,                       extension, 0",
        "uint32 time;,                       source,    1",
    })
    void failsFromTheAskedLevelOn(String members, String failOn, int exitCode) throws IOException {
        Path two = version("two.proto", members);

        CommandRun run = CommandRun.of("diff", one.toString(), two.toString(), "--fail-on", failOn);

        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aVersionWithErrorsCannotBeCompared() throws IOException {
        Path broken = version("broken.proto", "uint33 seconds;");

        CommandRun run = CommandRun.of("diff", one.toString(), broken.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(broken + ":3:", "error[");
    }

    @Test
    void aMissingFileIsNamed() {
        CommandRun run = CommandRun.of("diff", one.toString(), temp.resolve("gone.proto").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("gone.proto: no such file").hasLineCount(1);
    }

    @Test
    void listsAndExplainsRules() {
        CommandRun list = CommandRun.of("diff", "--rules");
        CommandRun one = CommandRun.of("diff", "--explain", "field-appended");

        assertThat(list.exitCode()).isZero();
        assertThat(list.out()).contains("\nfield-appended               a member is new behind all others\n");
        assertThat(list.out().lines()).allMatch(line -> line.length() <= 80)
                .filteredOn(line -> !line.startsWith(" ")).hasSameSizeAs(Rules.all());
        assertThat(one.exitCode()).isZero();
        assertThat(one.out()).isEqualTo("""
                field-appended

                A member is new behind all others. When old and new are exchanged it is
                field-removed-at-end: the last member is gone.
                """);
    }

    @Test
    void aMisspeltRuleIsOneLine() {
        CommandRun run = CommandRun.of("diff", "--explain", "fild-appended");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(
                "spicewire diff: no such rule: 'fild-appended' (did you mean 'field-appended'?)\n");
    }

    @Test
    void withoutRulesTwoVersionsAreNeeded() {
        CommandRun run = CommandRun.of("diff", "one.proto");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'OLD', 'NEW'");
    }

    private Path version(String name, String members) throws IOException {
        return Files.writeString(temp.resolve(name), """
                channel MainChannel {
                server:
                    message { %s } status = 101;
                };
                protocol Spice { MainChannel main = 1; };
                """.formatted(members));
    }
}
