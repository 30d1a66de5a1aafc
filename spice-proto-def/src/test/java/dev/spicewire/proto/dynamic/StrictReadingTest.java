// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every body here is accepted unless reading is strict. */
class StrictReadingTest {

    private static final TestMessage POINTERS = TestMessage.of("struct P { uint8 x; uint8 y; };", "P *a; P *b;");

    @Test
    void acceptsCanonicalBytes() {
        assertThat(POINTERS.strictFault("08000000 0a000000 | 0102 | 0304"))
                .isEqualTo("Accepted[fields={a={x=1, y=2}, b={x=3, y=4}}]");
        assertThat(POINTERS.strictFault("00000000 00000000")).isEqualTo("Accepted[fields={a=null, b=null}]");
    }

    @Test
    void acceptsPartsInAnyOrder() {
        assertThat(POINTERS.strictFault("0a000000 08000000 | 0304 | 0102"))
                .isEqualTo("Accepted[fields={a={x=1, y=2}, b={x=3, y=4}}]");
    }

    @Test
    void refusesTrailingBytes() {
        assertThat(POINTERS.strictFault("08000000 0a000000 | 0102 | 0304 | 9999"))
                .isEqualTo("m at 12: 2 bytes belong to no part");
    }

    @Test
    void refusesGapsBetweenParts() {
        assertThat(POINTERS.strictFault("08000000 0b000000 | 0102 | 99 | 0304"))
                .isEqualTo("m at 10: 1 bytes belong to no part");
    }

    @Test
    void refusesAPartThatTwoPointersShare() {
        assertThat(POINTERS.strictFault("08000000 08000000 | 0102"))
                .isEqualTo("m.b at 8: shares bytes with another part");
    }

    @Test
    void refusesPartsThatOverlapByAByte() {
        assertThat(POINTERS.strictFault("09000000 08000000 | 010203"))
                .as("a begins later in the body, b is read later")
                .isEqualTo("m.b at 9: shares bytes with another part");
    }

    @Test
    void ofPartsThatEndTogetherTheOneThatBeginsFirstIsInTheWayOfTheOthers() {
        TestMessage message =
                TestMessage.of("struct T { uint8 x[3]; }; struct F { uint8 x[4]; };", "T *m; T *a; F *z;");

        assertThat(message.strictFault("0d000000 0d000000 0c000000 | 01020304"))
                .as("z was read last, so it overlaps both others, and a is not in its way")
                .isEqualTo("m.z at 13: shares bytes with another part");
    }

    @Test
    void refusesPartsInsideTheMainPart() {
        assertThat(POINTERS.strictFault("06000000 08000000 | 0102"))
                .isEqualTo("m.a at 6: shares bytes with another part");
    }

    @Test
    void theTerminatingZeroBelongsToItsString() {
        TestMessage message = TestMessage.of("uint8 *s[cstring()];");

        assertThat(message.strictFault("04000000 | 6100")).isEqualTo("Accepted[fields={s=61}]");
    }

    @Test
    void emptyPartsCoverNothing() {
        TestMessage message = TestMessage.of("uint8 n; uint8 *a[n];");

        assertThat(message.strictFault("00 02000000")).isEqualTo("Accepted[fields={n=0, a=}]");
    }

    @Test
    void refusesUndefinedEnumValues() {
        TestMessage message = TestMessage.of("enum8 e { A, B = 5 };", "uint8 x; e e; e list[2];");

        assertThat(message.strictFault("00 05 0005")).isEqualTo("Accepted[fields={x=0, e=5, list=[0, 5]}]");
        assertThat(message.strictFault("00 04 0005")).isEqualTo("m.e at 1: is 4, which e does not define");
        assertThat(message.strictFault("00 05 0001")).isEqualTo("m.list[1] at 3: is 1, which e does not define");
    }

    @Test
    void refusesUndefinedValuesInAListOfWideEnums() {
        TestMessage message = TestMessage.of("enum16 e { A };", "e list[2];");

        assertThat(message.strictFault("0000 0100")).isEqualTo("m.list[1] at 2: is 1, which e does not define");
    }

    @Test
    void refusesUndefinedFlagBits() {
        TestMessage message = TestMessage.of("flags16 f { A, B = 8 };", "f f;");

        assertThat(message.strictFault("0101")).isEqualTo("Accepted[fields={f=257}]");
        assertThat(message.strictFault("0303"))
                .isEqualTo("m.f at 0: has the bits 0x202, which f does not define");
    }

    @Test
    void refusesUndefinedValuesInCasesElementsAndTargets() {
        TestMessage message = TestMessage.of("""
                enum8 e { A };
                struct S { e e; };
                """, "uint8 n; S s[n]; S *p;");

        assertThat(message.strictFault("01 00 06000000 | 07")).isEqualTo("m.p.e at 6: is 7, which e does not define");
        assertThat(message.strictFault("01 08 06000000 | 07"))
                .isEqualTo("m.s[0].e at 1: is 8, which e does not define");
        assertThat(message.strictFault("02 00 07 00000000"))
                .isEqualTo("m.s[1].e at 2: is 7, which e does not define");
        assertThat(TestMessage.of("enum8 e { A };", "e k; switch (k) { case A: e e; } u;").strictFault("00 07"))
                .isEqualTo("m.u.e at 1: is 7, which e does not define");
    }

    @Test
    void theLowestOffsetIsReported() {
        TestMessage message = TestMessage.of("enum8 e { A }; struct S { e e; };", "S *first; S *second;");

        assertThat(message.strictFault("0a000000 09000000 | 99 | 07 | 08")).as("gap at 8, second at 9, first at 10")
                .isEqualTo("m at 8: 1 bytes belong to no part");
        assertThat(message.strictFault("09000000 08000000 | 07 | 08"))
                .isEqualTo("m.second.e at 8: is 7, which e does not define");
    }

    @Test
    void ofFindingsAtOneOffsetTheLeastPathIsReported() {
        TestMessage message = TestMessage.of("enum8 e { A }; struct S { e e; };", "S *a; S *b;");

        assertThat(message.strictFault("08000000 08000000 | 07")).as("m.a.e, m.b.e and m.b, all at 8")
                .isEqualTo("m.a.e at 8: is 7, which e does not define");
    }

    @Test
    void whatIsMalformedAnywayComesFirst() {
        TestMessage message = TestMessage.of("enum8 e { A };", "e e; uint16 x;");

        assertThat(message.strictFault("07 00")).isEqualTo("m.x at 1: needs 2 bytes, 1 are left");
    }
}
