// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A few bytes can't make the codec allocate much, whatever they say and whatever the definitions are. */
class BoundsTest {

    private static final Type UINT32 = new IntType(32, false);

    /** The language refuses such a definition; a model need not come from it. */
    @Test
    void elementsWithoutBytesCostNothing() {
        DynamicCodec codec = HandMadeModel.codec(HandMadeModel.field("n", UINT32, Attributes.NONE),
                HandMadeModel.field("a", new ArrayType(HandMadeModel.struct(), new ArrayLength.Counted("n")),
                        Attributes.NONE));

        Decoded most = codec.decode(1, Direction.SERVER, 1, new byte[] {-1, -1, -1, 0x7f});
        Decoded more = codec.decode(1, Direction.SERVER, 1, new byte[] {0, 0, 0, (byte) 0x80});

        assertThat(most).isInstanceOfSatisfying(Decoded.Accepted.class, accepted -> assertThat(
                ((ListValue) accepted.fields().members().get("a")).elements()).hasSize(Integer.MAX_VALUE));
        assertThat(more).isEqualTo(new Decoded.Rejected("m.n", 0, "count is 2147483648, at most 2147483647 fit"));
    }

    /** The element's size seems to depend on data, but all of it is virtual. */
    @Test
    void elementsThatTurnOutToHaveNoBytesCostNothing() {
        Struct element =
                HandMadeModel.struct(HandMadeModel.field("k", UINT32, new Attributes(Map.of("virtual", List.of("0")))),
                HandMadeModel.field("b", new ArrayType(UINT32, new ArrayLength.Counted("k")), Attributes.NONE));
        DynamicCodec codec = HandMadeModel.codec(HandMadeModel.field("n", UINT32, Attributes.NONE),
                HandMadeModel.field("a", new ArrayType(element, new ArrayLength.Counted("n")), Attributes.NONE));

        Decoded decoded = codec.decode(1, Direction.SERVER, 1, new byte[] {-1, -1, -1, 0x7f});

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Accepted.class, accepted -> {
            List<Value> elements = ((ListValue) accepted.fields().members().get("a")).elements();
            assertThat(elements).hasSize(Integer.MAX_VALUE);
            assertThat(elements.get(Integer.MAX_VALUE - 1)).hasToString("{k=0, b=[]}");
        });
    }

    @Test
    void elementsWithoutBytesCannotFillBytes() {
        DynamicCodec codec = HandMadeModel.codec(HandMadeModel.field("n", UINT32, Attributes.NONE),
                HandMadeModel.field("a", new ArrayType(HandMadeModel.struct(), new ArrayLength.Bytes("n", "")),
                        Attributes.NONE));

        Decoded decoded = codec.decode(1, Direction.SERVER, 1, new byte[] {1, 0, 0, 0, 9});

        assertThat(decoded).isEqualTo(
                new Decoded.Rejected("m.a", 4, "has 1 bytes, and elements that take none"));
    }

    @Test
    void overlappingPayloadsAreNotCopied() {
        int pointers = 200;
        int length = 200_000;
        StringBuilder members = new StringBuilder("uint32 n; ");
        ByteBuffer body = ByteBuffer.allocate(4 + 4 * pointers + length).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        for (int i = 0; i < pointers; i++) {
            members.append("uint8 *p").append(i).append("[n]; ");
            body.putInt(1);
        }
        TestMessage message = TestMessage.of(members.toString());
        String hex = HexFormat.of().formatHex(body.array());
        message.fields(hex);

        long before = allocatedBytes();
        StructValue fields = message.fields(hex);
        long allocated = allocatedBytes() - before;

        assertThat(((BytesValue) fields.members().get("p199")).size()).isEqualTo(length);
        assertThat(allocated).as("of %d bytes in all payloads", (long) pointers * length).isLessThan(20L * length);
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
