// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.MessageShapes;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.decode.DecodeFormat;
import dev.spicewire.capture.decode.DecodeService;
import dev.spicewire.capture.decode.MessageFilter;
import dev.spicewire.capture.decode.ProtocolShapes;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Captures that decode writes are read as any other, and have the messages of those that they were made of. */
class ExportedCapturesTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final MessageShapes SHAPES =
            new ProtocolShapes(PROTOCOL, DynamicCodec.of(PROTOCOL)::decodeInPlace);

    @TempDir
    private Path directory;

    /**
     * A message, and when it came.
     *
     * @param serial as it was sent; 0 where it is counted, since it depends on the messages in front then
     */
    private record Seen(int channel, Direction from, int type, long serial, ByteBuffer body, long nanoseconds) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"qemu-devices.pcap", "qemu-boot-fullheader.pcap", "qemu-migration-semiseamless.pcap",
        "qxl-alldraws-compressions.pcap", "agent-clip-out.pcap.gz", "field/tls13-dsb.pcapng.gz",
        "field/ws-direct.pcap.gz", "field/ipip.pcap", "field/mpls.pcap", "field/reuse_nosyn.pcap",
        "field/sasl-digest-md5-nolayer.pcap.gz", "field/lost-message.pcap.gz", "field/begins-with-link-reply.pcap.gz"})
    void theMessagesAreThoseOfTheCapture(String name) throws IOException {
        Path capture = CAPTURES.resolve(name);
        Path exported = export(capture, Optional.empty());

        List<Notice> notices = new ArrayList<>();
        assertThat(messages(exported, notices)).isNotEmpty()
                .containsExactlyElementsOf(messages(capture, new ArrayList<>()));
        assertThat(notices).isEmpty();
    }

    @Test
    void onlyChosenMessagesAreThere() throws IOException {
        Path capture = CAPTURES.resolve("qemu-boot-fullheader.pcap");
        long inputs = PROTOCOL.channel("inputs").orElseThrow().id();

        assertThat(messages(export(capture, Optional.of("inputs")), new ArrayList<>())).isNotEmpty()
                .containsExactlyElementsOf(messages(capture, new ArrayList<>()).stream()
                        .filter(message -> message.channel() == inputs).toList());
    }

    private Path export(Path capture, Optional<String> channel) throws IOException {
        Path exported = directory.resolve("exported.pcapng");
        try (OutputStream out = Files.newOutputStream(exported)) {
            DecodeService.of(PROTOCOL).decode(capture, MessageFilter.of(PROTOCOL, channel, Optional.empty()),
                    DecodeFormat.PCAPNG, out, bytesRead -> { });
        }
        return exported;
    }

    private static List<Seen> messages(Path capture, List<Notice> notices) throws IOException {
        Collector collector = new Collector(notices);
        CaptureDecoder.decode(capture, SHAPES, new KeyLog(), collector);
        return collector.seen;
    }

    private static final class Collector implements CaptureListener {

        private final List<Seen> seen = new ArrayList<>();
        private final Map<Long, Long> times = new HashMap<>();
        private final List<Notice> notices;

        Collector(List<Notice> notices) {
            this.notices = notices;
        }

        @Override
        public void captured(long frame, long nanoseconds) {
            times.put(frame, nanoseconds);
        }

        @Override
        public void message(CapturedMessage message) {
            byte[] body = new byte[message.body().remaining()];
            message.body().duplicate().get(body);
            boolean sent = message.connection().headerFormat() == HeaderFormat.FULL;
            seen.add(new Seen(message.connection().channelType(), message.from(), message.header().type(),
                    sent ? message.header().serial() : 0, ByteBuffer.wrap(body), times.get(message.frame())));
        }

        @Override
        public void notice(Notice notice) {
            notices.add(notice);
        }
    }
}
