// SPDX-License-Identifier: Apache-2.0
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

    @Test
    void wordsStandFlushLeftAndGapsAreNoWords() {
        Table table = new Table("message", "from", "id");
        table.row("ping", "server", "4");
        table.row("ack_sync", "client", "101");
        table.row("all", "", "");

        assertThat(table.lines()).containsExactly(
                "message   from     id",
                "ping      server    4",
                "ack_sync  client  101",
                "all");
    }
}
