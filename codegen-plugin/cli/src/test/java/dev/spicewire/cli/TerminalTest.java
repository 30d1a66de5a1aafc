// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void thereAreColoursOnATerminalOnly() {
        assertThat(Terminal.colours(Map.of("TERM", "xterm"), true)).isTrue();
        assertThat(Terminal.colours(Map.of("TERM", "xterm"), false)).isFalse();
    }

    @Test
    void theUserCanSwitchColoursOff() {
        assertThat(Terminal.colours(Map.of("NO_COLOR", "1"), true)).isFalse();
        assertThat(Terminal.colours(Map.of("NO_COLOR", ""), true)).isTrue();
    }

    @Test
    void aDumbTerminalHasNoColours() {
        assertThat(Terminal.colours(Map.of("TERM", "dumb"), true)).isFalse();
    }

    @Test
    void helpIsAsWideAsTheTerminalWithinWhatCanBeRead() {
        assertThat(Terminal.columns(100)).isEqualTo(100);
        assertThat(Terminal.columns(20)).isEqualTo(55);
        assertThat(Terminal.columns(400)).isEqualTo(120);
        assertThat(Terminal.columns(0)).isEqualTo(80);
    }
}
