// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.decode.ProtocolShapes;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.proof.capture.Captures.Recording;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("captures as they come from the field: with losses, cut, with refusals")
class FieldCapturesTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final ProtocolShapes SHAPES = new ProtocolShapes(SPICE, DynamicCodec.of(SPICE)::decodeInPlace);

    @Test
    void aLostMessageCostsOnlyItself() throws IOException {
        List<MessageLine> whole = decode("whole").messages();
        Recording lost = decode("lost-message");

        assertThat(whole).hasSize(40);
        assertThat(lost.messages()).hasSize(39).map(MessageLine::withoutFrame)
                .isSubsetOf(whole.stream().map(MessageLine::withoutFrame).toList());
        assertThat(texts(lost)).containsExactly(
                "gap: 139 bytes are missing in the capture; the next message is searched for",
                "resumed: messages go on here, as their headers and bodies fit; 0 bytes in front are left out");
        assertThat(lost.resumed()).hasSize(29).allMatch(message -> message.from().equals("server"));
    }

    @Test
    void aLostVerdictCostsNothing() throws IOException {
        Recording lost = decode("lost-verdict");

        assertThat(lost.messages()).isEqualTo(decode("whole").messages().stream()
                .map(message -> message.inFrame(message.frame() - (message.frame() < 15 ? 0 : 1))).toList());
        assertThat(lost.resumed()).isEmpty();
        assertThat(texts(lost)).containsExactly("gap: 4 bytes of the link stage are missing in the capture");
    }

    /** The numbers are what is right by an independent parser: 342 messages were sent. */
    @Test
    void cutPacketsCostTheMessagesThatAreInThem() throws IOException {
        Recording cut = decode("snaplen200");

        long cutMessages = cut.notices.stream().filter(Notice.CutMessages.class::isInstance)
                .mapToLong(notice -> ((Notice.CutMessages) notice).messages()).sum();
        assertThat(cut.messages()).hasSize(40);
        assertThat(cutMessages).isBetween(290L, 342L - 40);
        assertThat(cut.notices).filteredOn(Notice.CutMessages.class::isInstance).map(Notice::text)
                .as("the display channel's server sent 11 packets that were cut, one with more than one message")
                .anyMatch(text -> text.startsWith("11 messages of the server left out, and an unknown number "));
        assertThat(cut.connections).extracting(connection -> connection.channel().text())
                .containsExactlyInAnyOrder("main/0", "display/0", "cursor/0", "inputs/0", "playback/0");
    }

    @Test
    void aCaptureThatBeginsWithTheLinkReplySaysSo() throws IOException {
        Recording late = decode("begins-with-link-reply");

        assertThat(late.connections).singleElement()
                .satisfies(connection -> assertThat(connection.channel().text()).isEqualTo("main/?"))
                .satisfies(connection -> assertThat(connection.server()).hasToString("127.0.0.1:6140"));
        assertThat(texts(late)).startsWith("the capture starts behind the client's link message; the channel and mini "
                + "headers are concluded from the messages");
        assertThat(late.resumed()).hasSameSizeAs(late.messages()).isNotEmpty();
    }

    @Test
    void refusalsAreNamedWithTheChannelThatWasAskedFor() throws IOException {
        Recording errors = decode("link-errors");

        assertThat(errors.messages()).isEqualTo(reference("link-errors"));
        assertThat(errors.notices).filteredOn(Notice.Skipped.class::isInstance).map(Notice.Skipped.class::cast)
                .map(skipped -> skipped.connection() + " " + skipped.requested().map(asked -> asked.text()).orElse("-")
                        + " " + skipped.reason().replaceAll(".*?([A-Z_]{10,} \\(\\d+\\)).*", "$1"))
                .contains("0 - INVALID_MAGIC (2)", "1 - VERSION_MISMATCH (4)", "3 - INVALID_DATA (3)",
                        "5 - INVALID_DATA (3)", "6 display/0 BAD_CONNECTION_ID (8)", "13 inputs/0 NEED_SECURED (5)",
                        "10 display/9 the link stage is not complete (client sent 38 bytes, server 0)",
                        "14 main/0 PERMISSION_DENIED (7)");
    }

    @Test
    void behindSaslTheSessionIsRead() throws IOException {
        Recording sasl = decode("sasl-digest-md5-nolayer");

        assertThat(sasl.messages()).isEqualTo(reference("sasl-digest-md5-nolayer"));
        assertThat(texts(sasl)).hasSize(4).allMatch(text -> text.matches("SASL DIGEST-MD5 .*; no security layer"));
    }

    @Test
    void aPasswordThatIsRefusedIsNotShown() throws IOException {
        Recording refused = decode("sasl-plain-wrong");

        assertThat(refused.messages()).isEmpty();
        assertThat(texts(refused)).containsExactly("skipped: SASL PLAIN, refused");
    }

    @Test
    void insideAWebSocketTheSessionIsRead() throws IOException {
        Recording web = decode("ws-direct");

        assertThat(web.messages()).hasSize(74).isEqualTo(reference("ws-direct"));
        assertThat(web.connections).hasSize(4)
                .allSatisfy(connection -> assertThat(connection.layers()).containsExactly("WebSocket"));
        assertThat(web.notices).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ipip, 5", "mpls, 5", "rstdata, 5", "reuse_nosyn, 10"})
    void tunnelsResetsAndReusedPortsAreUnderstood(String name, int messages) throws IOException {
        Recording recording = new Recording();
        CaptureDecoder.decode(Captures.file("field/" + name + ".pcap"), SHAPES, new KeyLog(), recording);

        assertThat(recording.messages()).hasSize(messages);
        assertThat(recording.notices).isEmpty();
    }

    private static Recording decode(String name) throws IOException {
        Recording recording = new Recording();
        CaptureDecoder.decode(Captures.file("field/" + name + ".pcap.gz"), SHAPES, new KeyLog(), recording);
        return recording;
    }

    private static List<MessageLine> reference(String name) throws IOException {
        return MessageLine.read(Captures.file("field/" + name + ".messages.jsonl.gz"));
    }

    private static List<String> texts(Recording recording) {
        return recording.notices.stream().map(Notice::text).toList();
    }
}
