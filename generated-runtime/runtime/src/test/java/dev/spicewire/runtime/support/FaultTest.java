// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.runtime.MalformedMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The body begins at index 10 of its buffer; offsets count from there. */
class FaultTest {

    private final Fault fault = new Fault(10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 | m.a at byte 2: needs 4 bytes, 0 are left
            15 | m.a at byte 2: needs 4 bytes, 3 are left
            16 | m.b at byte 6: needs 2 bytes, 0 are left
            18 | m.c at byte 8: needs 1 bytes, 0 are left
            """)
    void theFirstMemberOfARunThatDoesNotFitIsToBlame(int limit, String message) {
        assertThat(Fault.overrun(fault, "a 4 b 2 c 1", 12, limit)).isNegative();

        assertThat(fault.exception("m")).hasMessage(message);
    }

    @Test
    void aSizeOfMoreThanALongIsSaidToBeThatOrMore() {
        assertThat(Fault.bytes(fault, "a", 14, Long.MAX_VALUE, 20)).isNegative();
        assertThat(fault.exception("m")).hasMessage("m.a at byte 4: needs 2^63 - 1 bytes or more, 6 are left");

        assertThat(Fault.bytes(fault, "a", 14, 7, 20)).isNegative();
        assertThat(fault.exception("m")).hasMessage("m.a at byte 4: needs 7 bytes, 6 are left");
    }

    @Test
    void whatAPointerLeadsToHasTheBytesFromThere() {
        assertThat(Fault.part(fault, "p", 14, 7, 3)).isNegative();

        assertThat(fault.exception("m")).hasMessage("m.p at byte 4: needs 7 bytes, 3 are left");
    }

    @Test
    void countsAreUnsigned() {
        assertThat(Fault.count(fault, "n", 11, -1, 5)).isNegative();

        assertThat(fault.exception("m")).hasMessage("m.n at byte 1: count is 18446744073709551615, at most 5 fit");
    }

    @Test
    void saysThatElementsDoNotFillTheirBytes() {
        assertThat(Fault.unfilled(fault, "a", 11, 7, 2)).isNegative();

        assertThat(fault.exception("m"))
                .hasMessage("m.a at byte 1: has 7 bytes, which elements of 2 bytes do not fill");
    }

    @Test
    void saysHowFarElementsEndBehindTheirBytes() {
        assertThat(Fault.overfilled(fault, "a", 12, 7, 22)).isNegative();
        assertThat(fault.exception("m"))
                .hasMessage("m.a at byte 2: has 7 bytes, its elements end 3 bytes later");
        assertThat(Fault.overfilled(null, "a", 12, 7, 22)).isNegative();
    }

    @Test
    void saysWhatIsWrongWithAPointer() {
        assertThat(Fault.nullPointer(fault, "p", 12)).isNegative();
        MalformedMessageException isNull = fault.exception("m");
        assertThat(isNull).hasMessage("m.p at byte 2: is null, which is not allowed here");
        assertThat(isNull.reason()).isEqualTo("is null, which is not allowed here");

        assertThat(Fault.pointer(fault, "p", 12, 9, 18)).isNegative();
        assertThat(fault.exception("m")).hasMessage("m.p at byte 2: points to byte 9, the message has 8");

        assertThat(Fault.unterminated(fault, "p", 12)).isNegative();
        assertThat(fault.exception("m")).hasMessage("m.p at byte 2: points to a string without a terminating 0");
    }

    @Test
    void eachContainerPutsItsNameInFrontOfThePath() {
        Fault.nullPointer(fault, "p", 12);
        assertThat(Fault.in(fault, "list", 3)).isNegative();
        assertThat(Fault.in(fault, "base")).isNegative();

        assertThat(fault.exception("m").path()).isEqualTo("m.base.list[3].p");
    }

    @Test
    void anIndexJoinsItsArrayWithoutADot() {
        Fault.nullPointer(fault, "[2]", 12);
        Fault.in(fault, "list");

        assertThat(fault.exception("m").path()).isEqualTo("m.list[2]");
    }

    @Test
    void bytesThatChangeBetweenTheTwoRunsAreToBlameWhenTheSecondFindsNothing() {
        assertThat(fault.exception("m")).hasMessage("m at byte 0: the bytes changed while they were read");
    }

    @Test
    void withoutAFaultAFailureIsJustANegativeNumber() {
        assertThat(new int[] {
            Fault.overrun(null, "a 4", 0, 0), Fault.bytes(null, "a", 0, 1, 0), Fault.part(null, "p", 0, 1, 0),
            Fault.count(null, "n", 0, 1, 0),
            Fault.unfilled(null, "a", 0, 1, 2), Fault.nullPointer(null, "p", 0), Fault.pointer(null, "p", 0, 1, 0),
            Fault.unterminated(null, "p", 0), Fault.in(null, "a"), Fault.in(null, "a", 1)}).containsOnly(-1);
    }
}
