// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SwitchTest {

    @Test
    void theFirstCaseThatMatchesIsTaken() {
        TestMessage message = TestMessage.of("flags8 f { A, B };",
                "f f; switch (f) { case A: uint8 a; case B: uint16 b; } u;");

        assertThat(message.read("03 07")).isEqualTo("{f=3, u={a=7}}");
        assertThat(message.read("02 0700")).isEqualTo("{f=2, u={b=7}}");
        assertThat(message.read("fc")).isEqualTo("{f=252, u=null}");
        assertThat(message.fault("02 07")).isEqualTo("m.u.b at 1: needs 2 bytes, 1 are left");
    }

    @Test
    void aCaseCanBeForAFlagThatIsClear() {
        TestMessage message = TestMessage.of("flags8 f { A, B };", "f f; switch (f) { case !A: uint8 a; } u;");

        assertThat(message.read("02 07")).isEqualTo("{f=2, u={a=7}}");
        assertThat(message.read("01 07")).isEqualTo("{f=1, u=null}");
    }

    @Test
    void theHighestFlagOf32SelectsItsCase() {
        TestMessage message = TestMessage.of("flags32 f { LOW, TOP = 31 };",
                "f f; switch (f) { case TOP: uint8 a; } u;");

        assertThat(message.read("00000080 07")).isEqualTo("{f=2147483648, u={a=7}}");
        assertThat(message.read("ffffff7f")).isEqualTo("{f=2147483647, u=null}");
    }

    @Test
    void eachLabelSelectsItsCaseAndTheDefaultTakesTheRest() {
        TestMessage message = TestMessage.of("enum8 e { A, B, C };",
                "e e; switch (e) { case A: case B: uint8 ab; default: uint16 rest; } u;");

        assertThat(message.read("01 07")).isEqualTo("{e=1, u={ab=7}}");
        assertThat(message.read("63 0700")).isEqualTo("{e=99, u={rest=7}}");
    }

    @Test
    void theVariableCanBeAMemberOfAStruct() {
        TestMessage message = TestMessage.of("enum8 e { A, B }; struct Head { uint8 x; e type; };",
                "Head head; switch (head.type) { case B: uint8 b; } u;");

        assertThat(message.read("05 01 07")).isEqualTo("{head={x=5, type=1}, u={b=7}}");
        assertThat(message.written("head", TestValues.struct("x", 5, "type", 1), "u", TestValues.struct("b", 7)))
                .isEqualTo("050107");
    }

    @Test
    void writingTakesNoCaseButThatOfTheVariable() {
        TestMessage message = TestMessage.of("enum8 e { A, B, C };",
                "e e; switch (e) { case A: uint8 a; case B: uint16 b; } u;");

        assertThat(message.written("e", 2, "u", null)).isEqualTo("02");
        assertThat(message.refusal("e", 1, "u", TestValues.struct("a", 7)))
                .isEqualTo("m.u.a is given, must be b because e is 1");
        assertThat(message.refusal("e", 2, "u", TestValues.struct("a", 7)))
                .isEqualTo("m.u is an object, must be null because e is 2");
        assertThat(message.refusal("e", 0, "u", null)).isEqualTo("m.u is null, must be an object");
        assertThat(message.refusal("e", 0, "u", TestValues.struct())).isEqualTo("m.u.a is missing, must be a number");
    }

    /** With every value of the enum listed and one size for all cases, the reference codec demands that size always. */
    @Test
    void aSwitchOfOneSizeDemandsItWithoutReadingIt() {
        TestMessage message = TestMessage.of("enum8 e { A, B };",
                "e k; switch (k) { case A: uint8 a; case B: uint8 b; } u; uint16 v;");

        assertThat(message.fault("07 1122")).isEqualTo("m.v at 2: needs 2 bytes, 1 are left");
        assertThat(message.read("07 112233")).isEqualTo("{k=7, u=null, v=8721}");
        assertThat(message.fault("07")).isEqualTo("m.u at 1: needs 1 bytes, 0 are left");
        assertThat(message.written("k", 7, "u", null, "v", 0x2211)).isEqualTo("071122");
    }

    /** The length check looks for a count behind the demanded byte, reading in front of it: both must fit. */
    @Test
    void aCountBehindDemandedBytesIsReadAtTwoPlaces() {
        TestMessage message = TestMessage.of("flags8 e { A, B };",
                "e k; switch (k) { case A: uint8 a; case B: uint8 b; } u; uint16 n; uint8 d[n];");

        assertThat(message.fault("00 0100 aa")).isEqualTo("m.n at 2: count is 43520, at most 0 fit");
        assertThat(message.fault("00 01 0100 aa")).isEqualTo("m.n at 1: count is 257, at most 2 fit");
        assertThat(message.read("00 00 0000")).isEqualTo("{k=0, u=null, n=0, d=}");
        assertThat(message.read("01 05 0100 aa")).isEqualTo("{k=1, u={a=5}, n=1, d=aa}");
    }

    @Test
    void demandedBytesCountInElements() {
        TestMessage message = TestMessage.of("""
                enum8 e { A, B };
                struct S { e k; switch (k) { case A: uint8 a; case B: uint8 b; } u; };
                """, "uint8 n; S s[n];");

        assertThat(message.fault("02 07 07 00")).as("two elements of 2 bytes")
                .isEqualTo("m.n at 0: count is 2, at most 1 fit");
        assertThat(message.read("02 07 00 55 99")).isEqualTo("{n=2, s=[{k=7, u=null}, {k=0, u={a=85}}]}");
    }

    @Test
    void aSwitchOfTheOldDialectCanAlwaysHaveTheSizeOfItsLargestCase() {
        TestMessage message = TestMessage.of("enum8 e { A, B, C };",
                "e k; switch (k) { case A: uint8 a; case B: uint32 b; } u @fixedsize; uint8 v;");

        assertThat(message.read("00 11999999 22")).isEqualTo("{k=0, u={a=17}, v=34}");
        assertThat(message.read("02 99999999 22")).isEqualTo("{k=2, u=null, v=34}");
        assertThat(message.written("k", 0, "u", TestValues.struct("a", 0x11), "v", 0x22)).isEqualTo("001100000022");
        assertThat(message.written("k", 2, "u", null, "v", 0x22)).isEqualTo("020000000022");
        assertThat(message.fault("00 1199")).isEqualTo("m.u at 2: needs 3 bytes, 1 are left");
    }

    @Test
    void theSizeOfTheLargestCaseCanBeMoreThanAnyArrayHas() {
        TestMessage message = TestMessage.of("enum8 e { A, B }; struct Large { uint8 bytes[3000000000]; };",
                "e k; switch (k) { case A: uint8 a; case B: Large b; } u @fixedsize; uint8 v;");

        assertThat(message.fault("00 11 99")).isEqualTo("m.u at 2: needs 2999999999 bytes, 1 are left");
        assertThat(message.refusal("k", 0, "u", TestValues.struct("a", 0x11), "v", 0x22))
                .isEqualTo("m.u has more than 2147483647 bytes");
    }
}
