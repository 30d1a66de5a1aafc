// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpicewireTest {

    private static final String BAD = "../../spice-proto-def/src/test/resources/bad/types/recursive-struct.proto";

    @Test
    void listsItsCommandsAndExitCodes() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("check", "model", "generate", "demo", "Exit codes:", "cannot run");
    }

    @Test
    void listsTheCommandsWhereNoneIsNamed() {
        for (String[] command : new String[][] {{}, {"conformance"}}) {
            CommandRun run = CommandRun.of(command);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("Usage: spicewire").contains("Commands:");
        }
    }

    @Test
    void helpDescendsToCommandsBelowOthers() {
        assertThat(CommandRun.of("help").out()).isEqualTo(CommandRun.of("--help").out());
        assertThat(CommandRun.of("help", "conformance", "run").out())
                .isEqualTo(CommandRun.of("conformance", "run", "--help").out());
    }

    @Test
    void commandsThatAreMadeAloneAreAsBesideTheOthers() {
        for (String name : new String[] {"check", "decode", "message"}) {
            assertThat(CommandRun.of(name, "--help").out()).isEqualTo(CommandRun.of("help", name).out());
            assertThat(CommandRun.of(name, "--nope").err()).startsWith("spicewire " + name + ": ")
                    .isEqualTo(CommandRun.of("--color=auto", name, "--nope").err());
        }
    }

    @Test
    void helpSuggestsTheCommandThatWasMeant() {
        CommandRun nothing = CommandRun.of("help", "nope");
        CommandRun misspelt = CommandRun.of("help", "conformance", "rum");

        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).isEqualToIgnoringNewLines(
                "spicewire: unknown command or argument 'nope'; see 'spicewire --help'");
        assertThat(misspelt.err()).isEqualToIgnoringNewLines("spicewire conformance: unknown command or argument "
                + "'rum'; did you mean 'run'? See 'spicewire conformance --help'");
    }

    @Test
    void theUserDecidesAboutColours() {
        assertThat(CommandRun.of("--color", "always", "--help").out()).contains("\u001b[");
        assertThat(CommandRun.of("check", BAD, "--color=always").out()).contains("\u001b[");
        assertThat(CommandRun.inColour("--color", "never", "--help").out()).doesNotContain("\u001b[");
        assertThat(CommandRun.inColour("check", BAD, "--color=never").out()).doesNotContain("\u001b[");
        assertThat(CommandRun.inColour("check", BAD, "--color=auto").out()).contains("\u001b[");
        assertThat(CommandRun.of("check", BAD).out()).doesNotContain("\u001b[");
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
