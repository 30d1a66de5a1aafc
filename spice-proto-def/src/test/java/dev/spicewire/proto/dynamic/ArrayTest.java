// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArrayTest {

    @Test
    void aConstantArrayAlwaysHasItsLength() {
        TestMessage message = TestMessage.of("struct P { int8 x; int8 y; };", "uint16 a[2]; P p[2]; int8 s[3];");

        assertThat(message.read("0100 0200 | 01ff 02fe | 414243"))
                .isEqualTo("{a=[1, 2], p=[{x=1, y=-1}, {x=2, y=-2}], s=414243}");
        assertThat(message.written("a", List.of(1, 2),
                "p", List.of(TestValues.struct("x", 1, "y", -1), TestValues.struct("x", 2, "y", -2)), "s", "414243"))
                .isEqualTo("0100020001ff02fe414243");
        assertThat(message.fault("0100 02")).isEqualTo("m.a at 0: needs 4 bytes, 3 are left");
        assertThat(message.refusal("a", List.of(1), "p", List.of(), "s", ""))
                .isEqualTo("m.a has 1 elements, it always has 2");
    }

    @Test
    void aCountThatIsTooLargeIsToBlame() {
        TestMessage message = TestMessage.of("uint8 x; uint16 n; uint32 a[n];");

        assertThat(message.read("00 0100 05000000")).isEqualTo("{x=0, n=1, a=[5]}");
        assertThat(message.fault("00 0200 05000000 060000")).isEqualTo("m.n at 1: count is 2, at most 1 fit");
    }

    @Test
    void aCountBelowZeroIsMoreThanAnyBodyHolds() {
        TestMessage message = TestMessage.of("int8 n; uint8 a[n];");

        assertThat(message.read("02 0102")).isEqualTo("{n=2, a=0102}");
        assertThat(message.fault("ff" + "01".repeat(255)))
                .as("the reference extends the sign to 64 bits and drops it there")
                .isEqualTo("m.n at 0: count is 18446744073709551615, at most 255 fit");
    }

    @Test
    void anEnumCountsAsItsNumberOnTheWire() {
        TestMessage message = TestMessage.of("enum8 e { A, B };", "e k; uint8 d[k];");

        assertThat(message.read("01 aa")).isEqualTo("{k=1, d=aa}");
        assertThat(message.read("02 aabb")).as("a number that has no name").isEqualTo("{k=2, d=aabb}");
        assertThat(message.written("k", 2, "d", "aabb")).isEqualTo("02aabb");
        assertThat(message.fault("02 aa")).isEqualTo("m.k at 0: count is 2, at most 1 fit");
        assertThat(message.refusal("k", 1, "d", "aabb")).isEqualTo("m.d has 2 elements, k says 1");
    }

    @Test
    void flagsCountAsTheirBits() {
        TestMessage message =
                TestMessage.of("flags16 f { A, B };", "f w; f h; uint16 *d[w]; uint8 i[image_size(8, w, h)];");

        assertThat(message.read("0300 0100 0b000000 | 616263 | 0100 0200 0300"))
                .isEqualTo("{w=3, h=1, d=[1, 2, 3], i=616263}");
        assertThat(message.fault("ffff 0100 04000000 | 61"))
                .isEqualTo("m.i at 8: needs 65535 bytes, 1 are left");
    }

    @Test
    void aCountOf64BitsIsTakenWhole() {
        TestMessage wide = TestMessage.of("uint64 n; uint32 a[n];");

        assertThat(wide.fault("0100000000000040 05000000"))
                .as("2^62 + 1 elements of 4 bytes, which is 4 in 64 bits")
                .isEqualTo("m.n at 0: count is 4611686018427387905, at most 1 fit");
    }

    @Test
    void aCountInACaseIsThatOfTheCase() {
        TestMessage message = TestMessage.of("flags8 f { S };",
                "f f; switch (f) { case S: uint8 n; } u1; switch (f) { case S: uint16 a[n]; } u2;");

        assertThat(message.read("01 02 0100 0200")).isEqualTo("{f=1, u1={n=2}, u2={a=[1, 2]}}");
        assertThat(message.fault("01 02 0100 02")).isEqualTo("m.u1.n at 1: count is 2, at most 1 fit");
        assertThat(message.written("f", 1, "u1", TestValues.struct("n", 2),
                "u2", TestValues.struct("a", List.of(1, 2)))).isEqualTo("010201000200");
    }

    @Test
    void aCountOfACaseThatIsNotTakenIsZero() {
        TestMessage message = TestMessage.of("flags8 f { S };", "f f; switch (f) { case S: uint8 n; } u; uint8 a[n];");

        assertThat(message.read("00 02")).isEqualTo("{f=0, u=null, a=}");
    }

    @Test
    void anArrayIsAsLongAsTheSumOfItsCounts() {
        TestMessage message = TestMessage.of("uint8 n; uint8 k; uint16 a[n + k];");

        assertThat(message.read("01 01 0100 0200")).isEqualTo("{n=1, k=1, a=[1, 2]}");
        assertThat(message.written("n", 1, "k", 1, "a", List.of(1, 2))).isEqualTo("010101000200");
        assertThat(message.fault("01 02 0100 0200")).isEqualTo("m.a at 2: needs 6 bytes, 4 are left");
        assertThat(message.refusal("n", 1, "k", 0, "a", List.of())).isEqualTo("m.a has 0 elements, n + k is 1");
    }

    @Test
    void sumsDoNotWrapAround() {
        TestMessage message = TestMessage.of("uint64 n; uint64 k; uint8 a[n + k];");

        assertThat(message.fault("ffffffffffffffff 0200000000000000 00"))
                .isEqualTo("m.a at 16: needs 2^63 - 1 bytes or more, 1 are left");
    }

    @Test
    void imagesHaveRowsOfWholeBytes() {
        TestMessage mono = TestMessage.of("uint8 w; uint8 h; uint8 a[image_size(1, w, h)];");

        assertThat(mono.read("09 02 01020304")).as("9 pixels take 2 bytes").isEqualTo("{w=9, h=2, a=01020304}");
        assertThat(mono.read("00 02")).as("no pixels take no bytes").isEqualTo("{w=0, h=2, a=}");
        assertThat(mono.fault("09 02 010203")).isEqualTo("m.a at 2: needs 4 bytes, 3 are left");
        assertThat(mono.refusal("w", 9, "h", 2, "a", "01")).isEqualTo("m.a has 1 elements, an image of w and h has 4");
    }

    @Test
    void imageSizesDoNotWrapAround() {
        TestMessage message = TestMessage.of("uint32 w; uint32 h; uint8 a[image_size(128, w, h)];");

        assertThat(message.fault("ffffffff ffffffff")).isEqualTo("m.a at 8: needs 2^63 - 1 bytes or more, 0 are left");
        assertThat(message.read("ffffffff 00000000")).isEqualTo("{w=4294967295, h=0, a=}");
        assertThat(TestMessage.of("uint64 w; uint8 h; uint8 a[image_size(3, w, h)];").fault("ffffffffffffffff 01"))
                .as("3 * (2^64 - 1) bits").isEqualTo("m.a at 9: needs 6917529027641081856 bytes, 0 are left");
        assertThat(TestMessage.of("uint64 w; uint64 h; uint8 a[image_size(8, w, h)];")
                .fault("0000000001000000 0000000001000000")).as("2^32 * 2^32")
                .isEqualTo("m.a at 16: needs 2^63 - 1 bytes or more, 0 are left");
    }

    @Test
    void theRestIsWholeElementsAndARemainder() {
        TestMessage message = TestMessage.of("uint8 x; uint32 a[];");

        assertThat(message.read("00 01000000 02000000 0304")).isEqualTo("{x=0, a=[1, 2]}");
        assertThat(message.read("00 0102")).isEqualTo("{x=0, a=[]}");
        assertThat(message.written("x", 0, "a", List.of(1, 2))).isEqualTo("000100000002000000");
    }

    @Test
    void elementsOfVaryingSizeStandOneBehindTheOther() {
        TestMessage message = TestMessage.of("struct S { uint8 n; uint8 a[n]; };", "uint8 n; S s[n]; uint8 end;");

        assertThat(message.read("02 | 01 aa | 02 bbcc | 77"))
                .isEqualTo("{n=2, s=[{n=1, a=aa}, {n=2, a=bbcc}], end=119}");
        assertThat(message.fault("03 01aa")).as("each element takes at least a byte")
                .isEqualTo("m.n at 0: count is 3, at most 2 fit");
        assertThat(message.fault("02 01aa 02bb")).isEqualTo("m.s[1].n at 3: count is 2, at most 1 fit");
    }

    @Test
    void elementsFillAByteSizeExactly() {
        TestMessage message = TestMessage.of("struct S { uint8 n; uint8 a[n]; };",
                "uint8 size; S s[bytes(size, count)]; uint8 end;");

        assertThat(message.read("05 | 01 aa | 02 bbcc | 77"))
                .isEqualTo("{size=5, s=[{n=1, a=aa}, {n=2, a=bbcc}], end=119}");
        assertThat(message.written("size", 2, "s", List.of(TestValues.struct("n", 1, "a", "aa")), "end", 0x77))
                .isEqualTo("0201aa77");
        assertThat(message.fault("06 01aa 01")).isEqualTo("m.s at 1: needs 6 bytes, 3 are left");
        assertThat(message.fault("02 02aabb 77"))
                .isEqualTo("m.s at 1: has 2 bytes, its elements end 1 bytes later");
        assertThat(message.refusal("size", 3, "s", List.of(TestValues.struct("n", 1, "a", "aa")), "end", 1))
                .isEqualTo("m.s has 2 bytes, size says 3");
    }

    @Test
    void bytesFillAByteSize() {
        TestMessage message = TestMessage.of("uint8 size; uint8 a[bytes(size, count)];");

        assertThat(message.read("02 aabb")).isEqualTo("{size=2, a=aabb}");
    }

    @Test
    void wideNumbersFillAByteSizeExactly() {
        TestMessage message = TestMessage.of("uint8 size; uint16 a[bytes(size, count)];");

        assertThat(message.read("04 0100 0200")).isEqualTo("{size=4, a=[1, 2]}");
        assertThat(message.fault("03 0100 0200"))
                .isEqualTo("m.a at 1: has 3 bytes, which elements of 2 bytes do not fill");
    }

    @Test
    void aCountInTheSecondOfTwoCasesHasTheWidthOfThatOne() {
        TestMessage message = TestMessage.of("enum8 e { A, B };",
                "e k; switch (k) { case A: uint8 few; case B: uint16 many; } u; uint8 a[many];");
        String bytes = "00".repeat(256);

        assertThat(message.written("k", 1, "u", TestValues.struct("many", 256), "a", bytes))
                .isEqualTo("010001" + bytes);
    }
}
