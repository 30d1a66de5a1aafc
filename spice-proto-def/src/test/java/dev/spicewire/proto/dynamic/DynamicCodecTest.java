// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.Definitions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamicCodecTest {

    private static final DynamicCodec SPICE = DynamicCodec.of(Definitions.bundled());
    private static final int MAIN = 1;
    private static final int DISPLAY = 2;
    private static final int PING = 4;
    private static final int DRAW_OPAQUE = 303;
    private static final int DRAW_STROKE = 310;

    /** Bytes of the reference marshaller: main part, path, style, image. */
    private static final String STROKE = """
            010000000100000002000000030000000400000000 30000000 08 02 49000000 02 51000000 0100000002000000 0800 0000
            01000000 0102000000 10000000200000003000000040000000
            1000000020000000
            050000000000000068000200000002000000 07000000""";

    /** Bytes of the reference marshaller: main part, the three images, the palettes of the first and second. */
    private static final String OPAQUE = """
            010000000100000002000000030000000400000000 46000000 00000000000000000200000002000000 02 6e000000
            0100000002000000 0800 00 00 0000000000000000 8b000000
            050000000000000000000200000002000000 0504020000000200000002000000 b7000000 01020304
            050000000000000064000200000002000000 0002000000 c5000000 aabb
            050000000000000000000200000002000000 0502020000000200000002000000 7700000000000000 01020304
            0900000000000000010000000000
            090000000000000002000000000001000000""";

    @Test
    void marshallPointersAreFilledBeforeTheOthers() {
        assertThat(rewritten(DRAW_STROKE, STROKE)).isEqualTo(STROKE.replaceAll("\\s", ""));
    }

    @Test
    void partsBegunInPartsComeAfterThoseOfTheMainPart() {
        assertThat(rewritten(DRAW_OPAQUE, OPAQUE)).isEqualTo(OPAQUE.replaceAll("\\s", ""));
    }

    @Test
    void fieldsReadInPlaceShareTheBytes() {
        byte[] around = HexFormat.of().parseHex("ff 01000000 0200000000000000 aabb ff".replace(" ", ""));
        ByteBuffer body = ByteBuffer.wrap(around, 1, 14);

        Decoded decoded = SPICE.decodeInPlace(MAIN, Direction.SERVER, PING, body);

        assertThat(decoded).isEqualTo(SPICE.decode(MAIN, Direction.SERVER, PING, body));
        BytesValue data = (BytesValue) ((Decoded.Accepted) decoded).fields().member("data").orElseThrow();
        around[13] = 0x55;
        assertThat(data).hasToString("55bb");
        assertThat(body.position()).isEqualTo(1);
    }

    @Test
    void onlyBytesInAnArrayAreReadInPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPICE.decodeInPlace(MAIN, Direction.SERVER, PING, ByteBuffer.allocateDirect(12)))
                .withMessage("the bytes must be in an accessible array");
    }

    @Test
    void messagesOfOtherChannelsAndDirectionsAreUnknown() {
        assertThat(SPICE.decode(12, Direction.SERVER, 1, new byte[0]))
                .isEqualTo(new Decoded.UnknownMessage("there is no channel 12"));
        assertThat(SPICE.decode(DISPLAY, Direction.CLIENT, DRAW_STROKE, new byte[0]))
                .isEqualTo(new Decoded.UnknownMessage("display has no client message 310"));
        assertThat(SPICE.encode(7, Direction.SERVER, 1, TestValues.struct()))
                .isEqualTo(new Encoded.UnknownMessage("tunnel has no server message 1"));
    }

    @Test
    void aBufferIsReadFromPositionToLimitAndNotChanged() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(12).order(ByteOrder.BIG_ENDIAN)
                .put(HexFormat.of().parseHex("99990100000002000000ffff")).position(2).limit(10);

        Decoded decoded = SPICE.decode(MAIN, Direction.SERVER, 3, buffer);

        assertThat(decoded).isEqualTo(new Decoded.Accepted(TestValues.struct("generation", 1, "window", 2)));
        assertThat(buffer).isEqualTo(ByteBuffer.wrap(HexFormat.of().parseHex("0100000002000000")));
        assertThat(List.of(buffer.position(), buffer.limit(), buffer.order()))
                .isEqualTo(List.of(2, 10, ByteOrder.BIG_ENDIAN));
    }

    @Test
    void valuesDoNotChangeWithTheBytesTheyWereReadFrom() {
        byte[] body = {1, 2, 3};

        Decoded decoded = SPICE.decode(MAIN, Direction.SERVER, 2, body);
        body[0] = 99;

        assertThat(decoded).isEqualTo(new Decoded.Accepted(TestValues.struct("data", "010203")));
    }

    private static String rewritten(int id, String hex) {
        byte[] body = HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        if (SPICE.decode(DISPLAY, Direction.SERVER, id, body) instanceof Decoded.Accepted accepted
                && SPICE.encode(DISPLAY, Direction.SERVER, id, accepted.fields()) instanceof Encoded.Written written) {
            return HexFormat.of().formatHex(written.body());
        }
        throw new AssertionError("not read, or not written");
    }
}
