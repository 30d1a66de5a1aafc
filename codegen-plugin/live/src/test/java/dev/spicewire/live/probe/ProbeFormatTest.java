// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProbeFormatTest {

    private static final ProbeReport REPORT = new ProbeReport("spice://host:5900", 5, List.of(
            new ChannelReport("display 0", List.of("AUTH_SELECTION", "AUTH_SPICE", "MINI_HEADER"),
                    List.of("MONITORS_CONFIG", "STREAM_REPORT", "PREF_COMPRESSION", "PREF_VIDEO_CODEC_TYPE"),
                    List.of(new MessageCount(102, "mark", 1, 0, 0, 0),
                            new MessageCount(304, "draw_copy", 1_234_567, 9_876_543_210L, 2, 3)),
                    List.of(new Violation("draw_copy", 7, "draw_copy.base.box", 4, "is upside down")), 3,
                    Optional.empty()),
            ChannelReport.notOpened("inputs 0", "TLS needed")));

    @Test
    void peopleGetATableAChannel() {
        assertThat(ProbeFormat.TEXT.render(REPORT)).isEqualTo("""
                display 0
                  common: AUTH_SELECTION, AUTH_SPICE, MINI_HEADER
                  channel: MONITORS_CONFIG, STREAM_REPORT, PREF_COMPRESSION,
                    PREF_VIDEO_CODEC_TYPE
                  message     id    count       bytes  other layout  violations
                  mark       102        1           0             0           0
                  draw_copy  304  1234567  9876543210             2           3
                  ! message 7: draw_copy.base.box at byte 4: is upside down
                  ! and 2 more

                inputs 0
                  not opened: TLS needed

                1234568 messages, 3 violations, 1 channel not opened
                """);
    }

    @Test
    void longReasonsTakeSeveralLinesOfATerminal() {
        ProbeReport report = new ProbeReport("s", 1,
                List.of(ChannelReport.notOpened("inputs 0", "a reason ".repeat(30) + "x".repeat(100))));

        assertThat(ProbeFormat.TEXT.render(report).lines().filter(line -> !line.contains("x")))
                .hasSizeGreaterThan(4).allMatch(line -> line.length() <= 80);
    }

    @Test
    void programsGetTheSameAsAnObject() throws IOException {
        JsonNode root = new ObjectMapper().readTree(ProbeFormat.JSON.render(REPORT));

        assertThat(root.get("violations").asLong()).isEqualTo(3);
        assertThat(root.get("complete").asBoolean()).isFalse();
        assertThat(root.at("/channels/0/channel").asText()).isEqualTo("display 0");
        assertThat(root.at("/channels/0/messages/1/count").asLong()).isEqualTo(1_234_567);
        assertThat(root.at("/channels/0/violations/0/field").asText()).isEqualTo("draw_copy.base.box");
        assertThat(root.at("/channels/1/not_opened").asText()).isEqualTo("TLS needed");
    }
}
