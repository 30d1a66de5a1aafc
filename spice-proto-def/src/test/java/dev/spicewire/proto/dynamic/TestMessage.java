// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A protocol with one message, {@code m}; its bytes are in hexadecimal, with spaces and bars for the eye only. */
final class TestMessage {

    private static final int CHANNEL = 1;
    private static final int ID = 1;

    private final DynamicCodec codec;

    private TestMessage(Protocol protocol) {
        this.codec = DynamicCodec.of(protocol);
    }

    /** {@return a message with the given members} */
    static TestMessage of(String members) {
        return of("", members);
    }

    /** {@return a message with the given members, whose types are defined first} */
    static TestMessage of(String types, String members) {
        return with(types, members, "");
    }

    /** {@return a message with attributes of its own} */
    static TestMessage with(String types, String members, String attributes) {
        String text = types + """
                channel TestChannel { server: message { %s } %s m = 1; };
                protocol Test { TestChannel test = 1; };
                """.formatted(members, attributes);
        Resolution resolution = Definitions.parse("test.proto", text, Dialect.OLD);
        return new TestMessage(resolution.protocol()
                .orElseThrow(() -> new AssertionError(resolution.diagnostics().toString())));
    }

    /** {@return the fields as text} */
    String read(String hex) {
        return fields(hex).toString();
    }

    /** {@return the fields} */
    StructValue fields(String hex) {
        Decoded decoded = decode(codec, hex);
        if (decoded instanceof Decoded.Accepted accepted) {
            return accepted.fields();
        }
        throw new AssertionError(decoded.toString());
    }

    /** {@return the first fault: path, offset and reason} */
    String fault(String hex) {
        return fault(codec, hex);
    }

    /** {@return the first finding of strict reading: path, offset and reason} */
    String strictFault(String hex) {
        return fault(codec.with(ReadingStrictness.STRICT), hex);
    }

    /** {@return the canonical bytes} */
    String written(Object... fields) {
        Encoded encoded = codec.encode(CHANNEL, Direction.SERVER, ID, TestValues.struct(fields));
        return encoded instanceof Encoded.Written written
                ? HexFormat.of().formatHex(written.body())
                : encoded.toString();
    }

    /** {@return the first value that is refused: path and reason} */
    String refusal(Object... fields) {
        Encoded encoded = codec.encode(CHANNEL, Direction.SERVER, ID, TestValues.struct(fields));
        return encoded instanceof Encoded.Refused refused
                ? refused.path() + " " + refused.reason()
                : "written";
    }

    private static String fault(DynamicCodec codec, String hex) {
        Decoded decoded = decode(codec, hex);
        return decoded instanceof Decoded.Rejected rejected
                ? rejected.path() + " at " + rejected.offset() + ": " + rejected.reason()
                : decoded.toString();
    }

    /** Whatever is asked: what judges without making fields says the same. */
    private static Decoded decode(DynamicCodec codec, String hex) {
        Decoded decoded = codec.decode(CHANNEL, Direction.SERVER, ID, bytes(hex));
        assertThat(codec.acceptance(CHANNEL, Direction.SERVER, ID).test(ByteBuffer.wrap(bytes(hex)))).as(hex)
                .isEqualTo(decoded instanceof Decoded.Accepted);
        return decoded;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", "").replace("|", ""));
    }
}
