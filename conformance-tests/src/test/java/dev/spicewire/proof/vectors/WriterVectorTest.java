// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.GeneratedMessage;
import dev.spicewire.proof.writer.WriterDriver;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Generated writers give the bytes of the reference marshaller for every golden message. */
class WriterVectorTest {

    private static final Protocol PROTOCOL = Definitions.bundled();

    private final GeneratedCodec codec =
            new GeneratedCodec(PROTOCOL, "dev.spicewire.codec", WriterVectorTest.class.getClassLoader());
    private final Map<GeneratedMessage, WriterDriver> drivers = new HashMap<>();
    private final ByteBuffer out = ByteBuffer.allocate(1 << 16);

    @Test
    void writeTheCanonicalBytesOfGoldenMessages() {
        assertThat(VectorFile.GOLDEN.faults(vector -> vector.isCanonicalAccepted() ? difference(vector) : ""))
                .isEmpty();
    }

    @Test
    void refuseMessagesWhoseCanonicalBytesTheReferenceRefuses() {
        assertThat(VectorFile.GOLDEN.faults(vector -> vector.isCanonicalAccepted() ? "" : acceptance(vector)))
                .isEmpty();
    }

    private String difference(Vector vector) {
        String written = HexFormat.of().formatHex(write(vector));
        return written.equals(HexFormat.of().formatHex(vector.canonicalBody())) ? "" : "written as " + written;
    }

    private String acceptance(Vector vector) {
        try {
            return "written as " + HexFormat.of().formatHex(write(vector));
        } catch (IllegalArgumentException e) {
            return e.getMessage().contains("'host_data' is empty") ? "" : e.getMessage();
        } catch (IllegalStateException e) {
            return e.getMessage().contains("'cert_subject_data' is null, but its count asks") ? "" : e.getMessage();
        }
    }

    private byte[] write(Vector vector) {
        GeneratedMessage message = codec.message(vector.channelType(), vector.from(), vector.id()).orElseThrow();
        WriterDriver driver = drivers.computeIfAbsent(message,
                m -> new WriterDriver(m.writer(), definition(vector)));
        try {
            return driver.write(FieldsJson.read(vector.fields()), out);
        } catch (InvalidFieldsException e) {
            throw new AssertionError(e);
        }
    }

    private static Message definition(Vector vector) {
        Channel channel = PROTOCOL.channelIds().stream().filter(c -> c.id() == vector.channelType()).findFirst()
                .orElseThrow().channel();
        return channel.messages(vector.from()).stream().filter(m -> m.id() == vector.id()).findFirst().orElseThrow()
                .body();
    }
}
