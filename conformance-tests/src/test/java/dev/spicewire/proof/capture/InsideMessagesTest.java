// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.capture.decode.DecodeFormat;
import dev.spicewire.capture.decode.DecodeService;
import dev.spicewire.capture.decode.MessageFilter;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is expected is what the programs did that were recorded. */
@DisplayName("what messages of recorded sessions carry in turn")
class InsideMessagesTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nothingIsMalformedOrWithoutAName() throws IOException {
        for (String capture : List.of("qemu-devices.pcap", "agent-clip-out.pcap.gz", "qemu-migration-semiseamless.pcap",
                "qxl-alldraws-compressions.pcap")) {
            assertThat(parts(capture, "")).isNotEmpty().allSatisfy(part -> {
                assertThat(part.path("msg").asText()).isNotEqualTo("unknown");
                assertThat(part.path("note").asText()).doesNotContain("malformed", "not known",
                        "not captured", "no packets");
            });
        }
    }

    /** A software smartcard: a reader is added, a card is put into it, and both are answered. */
    @Test
    void smartcards() throws IOException {
        assertThat(parts("qemu-devices.pcap", "smartcard")).extracting(part -> part.path("msg").asText())
                .containsExactly("reader_add", "error", "atr", "error");
        assertThat(text(parts("qemu-devices.pcap", "smartcard").get(0), "name")).isEqualTo("Spice Software Smartcard");
    }

    /** A stick of USB that the guest's kernel enumerates: each control transfer is answered under its number. */
    @Test
    void usbPackets() throws IOException {
        List<JsonNode> packets = parts("qemu-devices.pcap", "usbredir");
        List<String> transfers = packets.stream().filter(part -> part.path("msg").asText().equals("control_packet"))
                .map(part -> part.path("note").asText()).toList();

        assertThat(packets).filteredOn(part -> part.path("msg").asText().equals("hello"))
                .extracting(part -> part.path("note").asText())
                .anySatisfy(note -> assertThat(note).contains("spice-gtk 0.42"))
                .anySatisfy(note -> assertThat(note).contains("qemu usb-redir guest"));
        assertThat(packets).filteredOn(part -> part.path("msg").asText().equals("device_connect")).isNotEmpty()
                .allSatisfy(part -> assertThat(part.path("fields").path("vendor_id").asInt()).isEqualTo(0x2b23));
        assertThat(transfers).contains("#197173248, GET_DESCRIPTOR device");
        assertThat(transfers.stream().distinct()).isNotEmpty().allSatisfy(transfer ->
                assertThat(transfers.stream().filter(transfer::equals)).hasSize(2));
    }

    @Test
    void aSharedFolder() throws IOException {
        List<String> notes = parts("qemu-devices.pcap", "webdav").stream()
                .map(part -> part.path("note").asText()).toList();

        assertThat(notes).contains("a shared folder", "OPTIONS / HTTP/1.1", "HTTP/1.1 200 OK", "the connection ends");
    }

    /** 190 KB of text, behind eight bytes that tell selection and type. */
    @Test
    void oneMessageOfTheAgentOverManyPieces() throws IOException {
        List<JsonNode> clipboards = parts("agent-clip-out.pcap.gz", "main").stream()
                .filter(part -> part.path("msg").asText().equals("clipboard")).toList();

        assertThat(clipboards).filteredOn(part -> part.path("note").asText().endsWith(" of 190007 bytes"))
                .hasSize(clipboards.size() - 1);
        JsonNode whole = clipboards.get(clipboards.size() - 1).path("fields");
        assertThat(whole.path("type").asInt()).isEqualTo(1);
        assertThat(whole.path("data").asText()).hasSize(2 * (190_007 - 8));
    }

    private static String text(JsonNode part, String field) {
        return new String(HexFormat.of().parseHex(part.path("fields").path(field).asText()),
                StandardCharsets.UTF_8);
    }

    private static List<JsonNode> parts(String capture, String channel) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DecodeService.of(SPICE).decode(Captures.file(capture),
                MessageFilter.of(SPICE, Optional.empty(), Optional.empty()), DecodeFormat.JSON, out, progress -> { });
        List<JsonNode> parts = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            JsonNode message = JSON.readTree(line);
            if (Stream.of("", message.path("channel").asText()).anyMatch(channel::equals)) {
                message.path("inside").forEach(parts::add);
            }
        }
        return parts;
    }
}
