// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.InterpretiveCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("the generated codecs read and write everything that QEMU and its clients sent")
class RecordedMessagesTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final MessageCodec GENERATED = new GeneratedCodec(SPICE, "dev.spicewire.codec",
            RecordedMessagesTest.class.getClassLoader());
    private static final MessageCodec INTERPRETIVE = new InterpretiveCodec(DynamicCodec.of(SPICE));

    /** The numbers are those of the reference lists, made by a parser that knows nothing of bodies. */
    @ParameterizedTest
    @CsvSource({"qemu-boot-fullheader, 409", "qemu-devices, 4086", "qemu-migration-semiseamless, 352",
            "qxl-alldraws-compressions, 803"})
    void everyMessageIsReadAndWrittenAgain(String name, int messages) throws IOException {
        RoundTrips trips = new RoundTrips();

        CaptureDecoder.decode(Captures.file(name + ".pcap"), trips);

        assertThat(trips.faults).isEmpty();
        assertThat(trips.messages).isEqualTo(messages);
    }

    /**
     * Writes every message again that it reads. What is already in canonical layout must come out as it was; the
     * interpretive codec, which shares no code with the generated ones, says whether it is. Other layouts must come out
     * canonical, with the same fields.
     */
    private static final class RoundTrips implements CaptureListener {

        private final List<String> faults = new ArrayList<>();
        private int messages;

        @Override
        public void message(CapturedMessage message) {
            messages++;
            byte[] body = new byte[message.body().remaining()];
            message.body().get(0, body);
            String fault = fault(message, body);
            if (!fault.isEmpty()) {
                faults.add("message " + messages + " of channel " + message.connection().channelType() + ", "
                        + message.from().word() + " " + message.header().type() + ": " + fault);
            }
        }

        @Override
        public void notice(Notice notice) {
            faults.add(notice.toString());
        }

        private static String fault(CapturedMessage message, byte[] body) {
            int channel = message.connection().channelType();
            Direction from = message.from();
            int id = message.header().type();
            if (!(GENERATED.decode(channel, from, id, body) instanceof Decoded.Accepted read)) {
                return "is not read: " + GENERATED.decode(channel, from, id, body);
            }
            StructValue fields = read.fields();
            if (!(GENERATED.encode(channel, from, id, fields) instanceof Encoded.Written again)
                    || !(INTERPRETIVE.encode(channel, from, id, fields) instanceof Encoded.Written canonical)) {
                return "is not written: " + GENERATED.encode(channel, from, id, fields);
            }
            if (!ByteBuffer.wrap(again.body()).equals(ByteBuffer.wrap(canonical.body()))) {
                return "is not written in canonical layout";
            }
            return GENERATED.decode(channel, from, id, again.body()).equals(read) ? "" : "is not what was written";
        }
    }
}
