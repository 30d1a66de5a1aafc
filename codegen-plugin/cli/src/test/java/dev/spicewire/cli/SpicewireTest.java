package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpicewireTest {

    @Test
    void listsItsCommandsAndExitCodes() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("check", "model", "generate", "demo", "Exit codes:", "cannot run");
    }

    @Test
    void saysInOneLineThatACommandIsMissing() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire: a command is missing; see 'spicewire --help'");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        CommandRun run = CommandRun.of("chekc");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire: unknown command or argument 'chekc'; did you mean 'check'? See 'spicewire --help'");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        CommandRun run = CommandRun.of("check", "--fromat", "json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire check: unknown option '--fromat'; did you mean '--format'? See 'spicewire check --help'");
    }

    @Test
    void listsTheValuesOfAnOptionThatHasAFew() {
        CommandRun run = CommandRun.of("check", "--format", "xml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'xml'").containsIgnoringCase("[text, json, sarif]").hasLineCount(1);
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : new String[] {"check", "model", "generate", "demo"}) {
            CommandRun run = CommandRun.of(command, "--help");

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).startsWith("Usage: spicewire " + command);
        }
    }
}
