// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchiveReportTest {

    private static final ArchiveReport ONE = report("one.pcap", "right", Map.of(
            "main/server/ping", new MessageTotal(2, 24, 0), "inputs/client/key_down", new MessageTotal(1, 4, 0)));
    private static final ArchiveReport TWO = report("two.pcap", "no SPICE", Map.of());
    private static final ArchiveReport THREE = report("three.pcap", "session 0, server: breaks R14 by ping (1)",
            Map.of("main/server/ping", new MessageTotal(3, 30, 1)));

    @Test
    void reportsAddUpInAnyOrderAndGrouping() {
        ArchiveReport all = ONE.plus(TWO).plus(THREE);

        assertThat(ONE.plus(TWO.plus(THREE))).isEqualTo(all);
        assertThat(THREE.plus(ONE).plus(TWO)).isEqualTo(all);
        assertThat(ArchiveReport.empty().plus(all)).isEqualTo(all);
        assertThat(all.messages()).containsEntry("main/server/ping", new MessageTotal(5, 54, 1));
    }

    @Test
    void addingLeavesBothAsTheyAre() {
        ArchiveReport before = report("one.pcap", "right", ONE.messages());

        ONE.plus(THREE);

        assertThat(ONE).isEqualTo(before);
    }

    @Test
    void aCaptureThatWouldCountTwiceIsRefused() {
        ArchiveReport both = ONE.plus(TWO);

        assertThatThrownBy(() -> both.plus(ONE)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the capture 'one.pcap' is there twice");
    }

    @Test
    void travelsBetweenMachines() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(ONE);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(ONE);
        }
    }

    @Test
    void textHasCapturesAndMessagesByNameAndTheirSums() {
        assertThat(THREE.plus(ONE).text()).isEqualTo("""
                one.pcap: right
                three.pcap: session 0, server: breaks R14 by ping (1)

                inputs/client/key_down: 1 messages, 4 bytes
                main/server/ping: 5 messages, 54 bytes, 1 malformed

                flags: 0 of 5
                messages: 2 of 9

                2 captures, 1 of them right; 6 messages of 2 kinds, 58 bytes, 1 malformed
                """);
    }

    private static ArchiveReport report(String capture, String verdict, Map<String, MessageTotal> messages) {
        return new ArchiveReport(new TreeMap<>(messages), new TreeMap<>(Map.of(capture, verdict)),
                new ArchiveCoverage(new TreeSet<>(messages.keySet().stream().map(name -> "messages: " + name).toList()),
                        new TreeMap<>(Map.of("messages", 9, "flags", 5))));
    }
}
