// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static dev.spicewire.proto.dynamic.HandMadeModel.field;
import static dev.spicewire.proto.dynamic.HandMadeModel.struct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The codec reads by any model, also by one that goes beyond the language. */
class HandMadeModelTest {

    private static final Type UINT8 = new IntType(8, false);

    @Test
    void theRestCanBeElementsThatVaryInSize() {
        Struct text = struct(field("n", UINT8, Attributes.NONE),
                field("a", new ArrayType(UINT8, new ArrayLength.Counted("n")), Attributes.NONE));
        DynamicCodec codec = HandMadeModel.codec(
                field("rest", new ArrayType(text, new ArrayLength.Remaining()), Attributes.NONE));

        assertThat(decode(codec, "01aa 02bbcc")).isEqualTo("{rest=[{n=1, a=aa}, {n=2, a=bbcc}]}");
        assertThat(decode(codec, "01aa 02bb")).isEqualTo("m.rest[1].n at 2: count is 2, at most 1 fit");
    }

    @Test
    void pointersInAnArrayThatAPointerLeadsToAreFollowed() {
        Type inner = new PointerType(struct(field("x", UINT8, Attributes.NONE)));
        Type holders = new ArrayType(struct(field("p", inner, Attributes.NONE)), new ArrayLength.Constant(2));
        DynamicCodec codec = HandMadeModel.codec(field("q", new PointerType(holders), Attributes.NONE));

        assertThat(decode(codec, "04000000 0c000000 0d000000 07 08")).isEqualTo("{q=[{p={x=7}}, {p={x=8}}]}");
        assertThat(decode(codec, "04000000 0c000000 0d000000 07"))
                .isEqualTo("m.q[1].p at 8: points to byte 13, the message has 13");
    }

    @Test
    void aCountThatIsNotOnTheWireCounts() {
        Attributes always3 = new Attributes(Map.of("virtual", List.of("3")));
        DynamicCodec codec = HandMadeModel.codec(field("x", UINT8, Attributes.NONE), field("n", UINT8, always3),
                field("a", new ArrayType(UINT8, new ArrayLength.Counted("n")), Attributes.NONE));

        assertThat(decode(codec, "07 010203")).isEqualTo("{x=7, n=3, a=010203}");
        assertThat(decode(codec, "07 0102")).as("where it would be").isEqualTo("m.n at 1: count is 3, at most 2 fit");
        assertThat(codec.encode(1, Direction.SERVER, 1, TestValues.struct("x", 7, "a", "0102")))
                .isEqualTo(new Encoded.Refused("m.a", "has 2 elements, n says 3"));
    }

    private static String decode(DynamicCodec codec, String hex) {
        Decoded decoded = codec.decode(1, Direction.SERVER, 1, HexFormat.of().parseHex(hex.replace(" ", "")));
        return decoded instanceof Decoded.Accepted accepted ? accepted.fields().toString() : fault(decoded);
    }

    private static String fault(Decoded decoded) {
        Decoded.Rejected rejected = (Decoded.Rejected) decoded;
        return rejected.path() + " at " + rejected.offset() + ": " + rejected.reason();
    }
}
