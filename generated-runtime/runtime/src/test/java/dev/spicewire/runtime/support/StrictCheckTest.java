// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spicewire.runtime.MalformedMessageException;
import org.junit.jupiter.api.Test;

/** A body at index 10 of its buffer: a main part of 8 bytes with pointers, 12 bytes in all. */
class StrictCheckTest {

    private final StrictCheck check = new StrictCheck(10, 22, 18, "m");

    @Test
    void partsThatCoverTheBodyAreAcceptedInAnyOrder() {
        part("b", 20, 22);
        part("a", 18, 20);
        part("empty", 12, 12);

        assertThatCode(check::finish).doesNotThrowAnyException();
    }

    @Test
    void findsBytesBehindTheLastPart() {
        part("a", 18, 20);

        assertFinding("m at byte 10: 2 bytes belong to no part");
    }

    @Test
    void findsBytesBetweenParts() {
        part("a", 18, 19);
        part("b", 21, 22);

        assertFinding("m at byte 9: 2 bytes belong to no part");
    }

    @Test
    void findsPartsThatOverlapByAByte() {
        part("a", 19, 22);
        part("b", 18, 20);

        assertFinding("m.b at byte 9: shares bytes with another part");
    }

    @Test
    void findsPartsInsideTheMainPart() {
        part("a", 17, 22);

        assertFinding("m.a at byte 7: shares bytes with another part");
    }

    @Test
    void aPartInsideAnotherDoesNotHideWhatFollows() {
        part("a", 18, 22);
        part("b", 18, 19);
        part("c", 19, 20);

        assertFinding("m.b at byte 8: shares bytes with another part");
    }

    @Test
    void ofPartsThatEndTogetherTheOneThatBeginsFirstIsInTheWayOfTheOthers() {
        part("m", 19, 22);
        part("a", 19, 22);
        part("z", 18, 22);

        assertFinding("m.z at byte 9: shares bytes with another part");
    }

    @Test
    void findsBitsWithoutAName() {
        part("a", 18, 22);
        check.enter("list", 2);
        check.enter("f");
        check.flags(14, 5, 5, "flags");
        check.flags(14, 0x15, 5, "flags");
        check.leave();
        check.leave();

        assertFinding("m.list[2].f at byte 4: has the bits 0x10, which flags does not define");
    }

    @Test
    void valuesInAnArrayThatAPointerLeadsTo() {
        check.enter("list");
        check.part(18, 22);
        check.enter(0);
        check.leave();
        check.enter(1);
        check.undefined(20, 7, "type");
        check.leave();
        check.leave();

        assertFinding("m.list[1] at byte 10: is 7, which type does not define");
    }

    @Test
    void theFindingWithTheLowestOffsetCounts() {
        undefined("late", 16);
        undefined("early", 12);
        undefined("later", 17);
        part("a", 18, 22);

        assertFinding("m.early at byte 2: is 7, which type does not define");
    }

    @Test
    void ofFindingsAtOneOffsetTheLeastPathCounts() {
        undefined("b", 12);
        undefined("a", 12);
        undefined("c", 12);
        part("a", 18, 22);

        assertFinding("m.a at byte 2: is 7, which type does not define");
    }

    private void part(String member, int from, int to) {
        check.enter(member);
        check.part(from, to);
        check.leave();
    }

    private void undefined(String member, int at) {
        check.enter(member);
        check.undefined(at, 7, "type");
        check.leave();
    }

    private void assertFinding(String message) {
        assertThat(catchThrowableOfType(MalformedMessageException.class, check::finish)).hasMessage(message);
    }
}
