package dev.spicewire.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codegen.java.GeneratedNames;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.runtime.StructWriter;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Generated writers give the bytes of the reference marshaller for every golden message. */
class WriterVectorTest {

    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final GeneratedNames NAMES = new GeneratedNames(PROTOCOL, "dev.spicewire.codec");

    private final WriterDriver driver = new WriterDriver();
    private final Map<String, StructWriter> writers = new HashMap<>();
    private final ByteBuffer out = ByteBuffer.allocate(1 << 16);

    @Test
    void writeTheCanonicalBytesOfGoldenMessages() {
        assertThat(VectorFile.GOLDEN.faults(vector -> vector.isCanonicalAccepted() ? difference(vector) : "")).isEmpty();
    }

    @Test
    void refuseMessagesWhoseCanonicalBytesTheReferenceRefuses() {
        assertThat(VectorFile.GOLDEN.faults(vector -> vector.isCanonicalAccepted() ? "" : acceptance(vector))).isEmpty();
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
        ChannelMessage message = message(vector);
        StructWriter writer = writers.computeIfAbsent(writerName(message), WriterVectorTest::make);
        try {
            writer.getClass().getMethod("wrap", ByteBuffer.class).invoke(writer, out.clear());
            driver.write(writer, message.body(), FieldsJson.read(vector.fields()));
        } catch (ReflectiveOperationException | InvalidFieldsException e) {
            throw new AssertionError(e);
        }
        byte[] body = new byte[writer.finish()];
        out.flip().get(body);
        return body;
    }

    private static ChannelMessage message(Vector vector) {
        ChannelId channel = PROTOCOL.channelIds().stream().filter(c -> c.id() == vector.channelType()).findFirst()
                .orElseThrow();
        return channel.channel().messages(vector.from()).stream().filter(m -> m.id() == vector.id()).findFirst()
                .orElseThrow();
    }

    private static String writerName(ChannelMessage message) {
        String record = message.body().anonymous()
                ? NAMES.message(PROTOCOL.channelType(message.declaredIn()).orElseThrow(), message)
                : NAMES.definition(message.body());
        return record + "$Writer";
    }

    private static StructWriter make(String name) {
        try {
            return (StructWriter) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
