// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointerTest {

    private static final String POINT = "struct P { uint8 x; uint8 y; };";

    @Test
    void aPointerIsAnOffsetFromTheBeginningOfTheBody() {
        TestMessage message = TestMessage.of(POINT, "uint8 a; P *p; uint8 b;");

        assertThat(message.read("01 06000000 02 | 0304")).isEqualTo("{a=1, p={x=3, y=4}, b=2}");
        assertThat(message.read("01 00000000 02")).isEqualTo("{a=1, p=null, b=2}");
        assertThat(message.read("01 04000000 02")).as("it may point anywhere").isEqualTo("{a=1, p={x=0, y=2}, b=2}");
        assertThat(message.fault("01 06000000 02")).isEqualTo("m.p at 1: points to byte 6, the message has 6");
        assertThat(message.fault("01 ffffffff 02"))
                .isEqualTo("m.p at 1: points to byte 4294967295, the message has 6");
        assertThat(message.fault("01 06000000 02 03")).isEqualTo("m.p.y at 7: needs 1 bytes, 0 are left");
    }

    @Test
    void nullIsRefusedWhereAPointerMustNotBeNull() {
        TestMessage message = TestMessage.of(POINT, "P *p @nonnull;");

        assertThat(message.fault("00000000")).isEqualTo("m.p at 0: is null, which is not allowed here");
        assertThat(message.refusal("p", null)).isEqualTo("m.p is null, which is not allowed here");
    }

    @Test
    void aPointerToAnArrayIsCheckedEvenIfNull() {
        TestMessage message = TestMessage.of("uint8 n; uint16 *a[n];");

        assertThat(message.read("01 05000000 0700")).isEqualTo("{n=1, a=[7]}");
        assertThat(message.read("02 00000000")).as("4 of 5 bytes, so null").isEqualTo("{n=2, a=null}");
        assertThat(message.fault("03 00000000")).isEqualTo("m.n at 0: count is 3, at most 2 fit");
        assertThat(message.fault("00 05000000")).as("even without elements")
                .isEqualTo("m.a at 1: points to byte 5, the message has 5");
        assertThat(message.read("00 04000000")).isEqualTo("{n=0, a=[]}");
        assertThat(message.fault("02 05000000 0700")).isEqualTo("m.n at 0: count is 2, at most 1 fit");
    }

    @Test
    void aPointerToAChunkIsNullAndCheckedAsAnyOther() {
        TestMessage message = TestMessage.of("uint8 n; uint8 *a[n] @chunk;");
        TestMessage image = TestMessage.of("uint8 w; uint8 h; uint8 *a[image_size(8, w, h)] @chunk;");

        assertThat(message.read("05 00000000")).as("5 of 5 bytes, so null").isEqualTo("{n=5, a=null}");
        assertThat(message.fault("06 00000000")).isEqualTo("m.n at 0: count is 6, at most 5 fit");
        assertThat(message.read("00 00000000")).isEqualTo("{n=0, a=null}");
        assertThat(message.written("n", 5, "a", null)).isEqualTo("0500000000");
        assertThat(image.read("02 03 00000000")).isEqualTo("{w=2, h=3, a=null}");
        assertThat(image.fault("01 07 00000000")).isEqualTo("m.a at 2: needs 7 bytes, 6 are left");
    }

    @Test
    void anEmptyPartIsWrittenAsNull() {
        TestMessage message = TestMessage.of("uint8 n; uint16 *a[n];");

        assertThat(message.written("n", 0, "a", List.of())).isEqualTo("0000000000");
        assertThat(message.written("n", 9, "a", null)).as("null keeps its count").isEqualTo("0900000000");
    }

    @Test
    void aPointedToRestGoesToTheEndOfTheMessage() {
        TestMessage message = TestMessage.of("uint8 *a[];");

        assertThat(message.read("05000000 | 99 0102")).isEqualTo("{a=0102}");
        assertThat(message.read("00000000 | 99")).isEqualTo("{a=null}");
    }

    @Test
    void stringsEndAtTheirZeroAndAreNeverNull() {
        TestMessage message = TestMessage.of("uint8 x; int8 *s[cstring()];");

        assertThat(message.read("01 05000000 | 616200 99")).isEqualTo("{x=1, s=6162}");
        assertThat(message.read("01 00000000")).as("the string at the beginning of the message")
                .isEqualTo("{x=1, s=01}");
        assertThat(message.fault("01 05000000 | 6162"))
                .isEqualTo("m.s at 1: points to a string without a terminating 0");
        assertThat(message.fault("01 05000000")).isEqualTo("m.s at 1: points to byte 5, the message has 5");
        assertThat(message.written("x", 1, "s", "6162")).isEqualTo("0105000000616200");
        assertThat(message.written("x", 1, "s", "")).isEqualTo("010500000000");
        assertThat(message.refusal("x", 1, "s", null)).isEqualTo("m.s is null, must be a string of bytes");
        assertThat(message.refusal("x", 1, "s", "610062")).isEqualTo("m.s has a 0, which would end the string");
    }

    @Test
    void pointersInElementsLeadToAPartEach() {
        TestMessage message = TestMessage.of(POINT + "struct Q { P *p; };", "Q q[2];");

        assertThat(message.read("08000000 0a000000 | 0102 | 0304"))
                .isEqualTo("{q=[{p={x=1, y=2}}, {p={x=3, y=4}}]}");
        assertThat(message.fault("08000000 0a000000 | 0102 | 03"))
                .isEqualTo("m.q[1].p.y at 11: needs 1 bytes, 0 are left");
    }

    @Test
    void membersAreCheckedBeforePointers() {
        TestMessage message = TestMessage.of(POINT, "P *p @nonnull; uint32 last;");

        assertThat(message.fault("00000000 0000")).isEqualTo("m.last at 4: needs 4 bytes, 2 are left");
    }

    @Test
    void pointersAreFollowedDepthFirst() {
        TestMessage message = TestMessage.of(POINT + "struct Q { P *deep @nonnull; };",
                "Q *first; P *second @nonnull;");

        assertThat(message.fault("08000000 00000000 | 00000000"))
                .isEqualTo("m.first.deep at 8: is null, which is not allowed here");
    }

    @Test
    void partsStandInTheOrderOfTheirCreation() {
        TestMessage message = TestMessage.of(POINT + "struct Q { uint8 id; P *p; };", "Q *a; Q *b;");

        assertThat(message.written(
                "a", TestValues.struct("id", 0xa0, "p", TestValues.struct("x", 1, "y", 2)),
                "b", TestValues.struct("id", 0xb0, "p", TestValues.struct("x", 3, "y", 4))))
                .as("what a and b point to is created while these are filled, after both")
                .isEqualTo("08000000" + "0d000000" + "a0" + "12000000" + "b0" + "14000000" + "0102" + "0304");
    }

    @Test
    void marshallPointersAreFilledAtOnce() {
        TestMessage message = TestMessage.of(POINT + "struct Q { uint8 id; P *p @marshall; };",
                "Q *a @marshall; Q *b @marshall;");

        assertThat(message.written(
                "a", TestValues.struct("id", 0xa0, "p", TestValues.struct("x", 1, "y", 2)),
                "b", TestValues.struct("id", 0xb0, "p", TestValues.struct("x", 3, "y", 4))))
                .isEqualTo("08000000" + "0f000000" + "a0" + "0d000000" + "0102" + "b0" + "14000000" + "0304");
    }
}
