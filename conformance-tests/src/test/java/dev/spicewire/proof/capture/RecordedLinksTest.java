// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.codec.link.ChannelCapabilities;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.link.AuthMechanism;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkAuthMechanism;
import dev.spicewire.runtime.link.LinkEncryptedTicket;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("the link stages that QEMU and its clients went through are read, and written as they were")
class RecordedLinksTest {

    /** Where the link stage ends, the reference lists say: it is where the first message's header is. */
    @ParameterizedTest
    @CsvSource({"qemu-boot-fullheader, 10", "qemu-devices, 10", "qemu-migration-semiseamless, 12",
            "qxl-alldraws-compressions, 4"})
    void everyByteOfThemIsWrittenAgain(String name, int connections) throws IOException {
        Streams streams = Streams.of(Captures.file(name + ".pcap"));
        Set<Integer> seen = lines(name).stream().map(MessageLine::connection).collect(Collectors.toSet());

        for (int connection : seen) {
            for (Direction from : Direction.values()) {
                long length = lines(name).stream()
                        .filter(line -> line.connection() == connection && line.from().equals(from.word()))
                        .mapToLong(MessageLine::streamOffset).min().orElse(-1);
                if (length > 0) {
                    ByteBuffer stage = streams.first(length, connection, from);
                    assertThat(again(stage.duplicate(), from)).isEqualTo(stage);
                }
            }
        }
        assertThat(seen).hasSize(connections);
    }

    /** What spice-gtk 0.42 and libspice-server 0.15.1 announce, by the names that the C header has for their bits. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1|SEMI_SEAMLESS_MIGRATE, NAME_AND_UUID, AGENT_CONNECTED_TOKENS, SEAMLESS_MIGRATE"
                + "|SEMI_SEAMLESS_MIGRATE, NAME_AND_UUID, AGENT_CONNECTED_TOKENS, SEAMLESS_MIGRATE",
        "2|SIZED_STREAM, MONITORS_CONFIG, COMPOSITE, A8_SURFACE, STREAM_REPORT, LZ4_COMPRESSION, GL_SCANOUT,"
                + " MULTI_CODEC, CODEC_MJPEG, CODEC_VP8, CODEC_H264, CODEC_VP9, CODEC_H265"
                + "|MONITORS_CONFIG, STREAM_REPORT, PREF_COMPRESSION, PREF_VIDEO_CODEC_TYPE",
        "3|''|KEY_SCANCODE", "4|''|''", "5|VOLUME, LATENCY, OPUS|VOLUME, OPUS", "6|VOLUME, OPUS|VOLUME, OPUS",
        "8|''|''", "9|DATA_COMPRESS_LZ4|DATA_COMPRESS_LZ4", "10|''|DATA_COMPRESS_LZ4", "11|''|DATA_COMPRESS_LZ4"})
    void capabilitiesAreShownByTheNamesOfTheirChannel(int channelType, String client, String server)
            throws IOException {
        Captures.Recording recording = new Captures.Recording();
        CaptureDecoder.decode(Captures.file("qemu-devices.pcap"), recording);
        CapturedConnection connection = recording.connections.stream()
                .filter(c -> c.channelType() == channelType).findFirst().orElseThrow();

        assertThat(ChannelCapabilities.of(connection.message().orElseThrow())).hasToString("{" + client + "}");
        assertThat(ChannelCapabilities.of(channelType, connection.reply().orElseThrow()))
                .hasToString("{" + server + "}");
        assertThat(connection.message().orElseThrow().common()).hasToString("{AUTH_SELECTION, AUTH_SASL, MINI_HEADER}");
    }

    private static List<MessageLine> lines(String name) throws IOException {
        return MessageLine.read(Captures.file(name + ".messages.jsonl.gz"));
    }

    /** {@return the bytes of what was read} */
    private static ByteBuffer again(ByteBuffer in, Direction from) {
        ByteBuffer out = ByteBuffer.allocate(in.remaining());
        long size = LinkHeader.read(in).size();
        ByteBuffer first = in.slice(in.position(), (int) size);
        in.position(in.position() + (int) size);
        if (from == Direction.SERVER) {
            LinkReply.read(first).write(out);
            LinkResult.read(in).write(out);
        } else {
            LinkMessage message = LinkMessage.read(first);
            message.write(out);
            if (message.common().has(CommonCapability.AUTH_SELECTION)) {
                LinkAuthMechanism chosen = LinkAuthMechanism.read(in);
                assertThat(chosen.mechanism()).contains(AuthMechanism.SPICE);
                chosen.write(out);
            }
            LinkEncryptedTicket.read(in).write(out);
        }
        assertThat(in.hasRemaining()).isFalse();
        return out.flip();
    }
}
