// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {

    @TempDir
    private Path directory;

    /** As bash calls the function when TAB is pressed behind the words. */
    @ParameterizedTest
    @CsvSource({
        "spicewire che,                      check",
        "spicewire check --format sa,        sarif",
        "spicewire diff --fail-on ext,       extension",
        "spicewire conformance run --known,  --known-failures",
        "spicewire demo --color ne,          never",
    })
    void bashCompletes(String words, String completed) throws IOException, InterruptedException {
        assertThat(bash("COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                + " _complete_spicewire 2>/dev/null; echo \"${COMPREPLY[*]}\"")).isEqualToIgnoringNewLines(completed);
    }

    @Test
    void bashAsksTheScriptAboutTheCommand() throws IOException, InterruptedException {
        assertThat(bash("complete -p spicewire")).contains("-F _complete_spicewire spicewire");
    }

    @Test
    void fishHasEveryCommandOptionAndValue() {
        List<String> lines = CommandRun.of("generate-completion", "fish").out().lines().toList();

        assertThat(lines).contains(
                "complete -c spicewire -n '__fish_use_subcommand' -a demo -d 'Generate codecs, compile them, decode a "
                        + "capture with them, encode again, compare.'",
                "complete -c spicewire -n '__fish_seen_subcommand_from conformance; and not"
                        + " __fish_seen_subcommand_from run merge compare check-capture vectors coverage' -a run -d"
                        + " 'Drive a testee, a server or a client through a suite of cases.'",
                "complete -c spicewire -n '__fish_seen_subcommand_from decode' -l format -d 'text (default): a line a "
                        + "message; json: JSON lines with all fields; csv: a row a message; summary: counts;"
                        + " pcapng: the messages alone, for Wireshark.' -x -a 'text json csv summary pcapng'",
                "complete -c spicewire -n '__fish_seen_subcommand_from decode' -F");
        assertThat(lines).noneMatch(line -> line.contains("generate-man"));
    }

    /** Runs a command behind the script, which fails where bash finds a mistake in it. */
    private String bash(String command) throws IOException, InterruptedException {
        CommandRun script = CommandRun.of("generate-completion", "bash");
        assertThat(script.exitCode()).isZero();
        Path file = Files.writeString(directory.resolve("completion"), script.out());
        Process process = new ProcessBuilder("bash", "-c", "bash -n '" + file + "' && source '" + file + "' && "
                + command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
