package dev.spicewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbersStandBelowOneAnother() {
        Table table = new Table("channel", "messages");
        table.row("main", "7");
        table.row("playback", "12345");

        assertThat(table.lines()).containsExactly(
                "channel   messages",
                "main             7",
                "playback     12345");
    }
}
