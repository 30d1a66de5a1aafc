// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ScalarTest {

    private static final TestMessage WIDTHS = TestMessage.of("""
            int8 a; uint8 b; int16 c; uint16 d; int32 e; uint32 f; int64 g; uint64 h;""");

    @Test
    void integersAreLittleEndianAndSignedAsTheirTypes() {
        String ones = "ff | ff | feff | feff | fdffffff | fdffffff | fcffffffffffffff | fcffffffffffffff";

        assertThat(WIDTHS.read(ones)).isEqualTo("{a=-1, b=255, c=-2, d=65534, e=-3, f=4294967293, g=-4,"
                + " h=18446744073709551612}");
        assertThat(WIDTHS.written("a", -1, "b", 255, "c", -2, "d", 65534, "e", -3, "f", 4294967293L, "g", -4, "h",
                new BigInteger("18446744073709551612"))).isEqualTo(ones.replace(" | ", ""));
    }

    @Test
    void typedefsAreTheirTargets() {
        TestMessage message = TestMessage.of("typedef fixed int16; typedef finer fixed;", "finer x;");

        assertThat(message.read("ff80")).isEqualTo("{x=-32513}");
        assertThat(message.written("x", -32513)).isEqualTo("ff80");
    }

    @Test
    void enumsAndFlagsAreUnsignedAndMayBeUndefined() {
        TestMessage message = TestMessage.of("enum8 e { A, B }; flags32 f { X = 31 };", "e e; f f;");

        assertThat(message.read("ff 01000080")).isEqualTo("{e=255, f=2147483649}");
        assertThat(message.written("e", 255, "f", 2147483649L)).isEqualTo("ff01000080");
    }

    @Test
    void descriptorsTakeNoBytes() {
        TestMessage message = TestMessage.of("unix_fd fd; uint8 x;");

        assertThat(message.read("07")).isEqualTo("{fd=null, x=7}");
        assertThat(message.written("fd", null, "x", 7)).isEqualTo("07");
        assertThat(message.refusal("fd", 3, "x", 7))
                .isEqualTo("m.fd is a number, a descriptor is null here and travels out of band");
    }

    @Test
    void zeroMembersAreWrittenAsZeroAndMeanNothingWhenRead() {
        TestMessage message = TestMessage.of("uint8 a; uint32 pad @zero; uint8 b;");

        assertThat(message.read("01 99999999 02")).isEqualTo("{a=1, b=2}");
        assertThat(message.written("a", 1, "b", 2)).isEqualTo("010000000002");
        assertThat(message.fault("01 9999")).isEqualTo("m.pad at 1: needs 4 bytes, 2 are left");
        assertThat(message.refusal("a", 1, "pad", 0, "b", 2))
                .isEqualTo("m.pad is given, its bytes are always 0");
    }

    @Test
    void virtualMembersHaveEveryValueOfTheirType() {
        TestMessage message = TestMessage.of("int8 a @virtual(- 0x80); uint64 b @virtual(18446744073709551615);");

        assertThat(message.read("")).isEqualTo("{a=-128, b=18446744073709551615}");
    }

    @Test
    void virtualMembersHaveTheirValueAndNoBytes() {
        TestMessage message = TestMessage.of("uint8 a; uint32 id @virtual(9); uint8 b;");

        assertThat(message.read("01 02")).isEqualTo("{a=1, id=9, b=2}");
        assertThat(message.written("a", 1, "b", 2)).isEqualTo("0102");
        assertThat(message.written("a", 1, "id", 9, "b", 2)).isEqualTo("0102");
        assertThat(message.refusal("a", 1, "id", 8, "b", 2)).isEqualTo("m.id is not on the wire and always 9");
    }
}
