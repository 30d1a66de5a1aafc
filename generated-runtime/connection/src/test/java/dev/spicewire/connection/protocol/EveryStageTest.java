// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each machine of the link stage, at each stage at which its peer is to speak, given each kind of input. */
class EveryStageTest {

    private static final byte[] ONES = new byte[5000];

    static {
        Arrays.fill(ONES, (byte) 0xff);
    }

    /** What can happen at a stage. */
    private enum Input {
        NOTHING, RIGHT, RIGHT_BYTE_BY_BYTE, END, TIME_OUT, PART_THEN_END, PART_THEN_TIME_OUT, ONES
    }

    /**
     * A place in the table.
     *
     * @param role  which machine
     * @param stage at which stage
     * @param input what happens there
     */
    private record Case(LinkRole role, LinkStage stage, Input input) {
    }

    static Stream<Case> cases() throws LinkException {
        List<Case> cases = new ArrayList<>();
        for (LinkRole role : LinkRole.values()) {
            for (LinkStage stage : role.stages()) {
                for (Input input : Input.values()) {
                    cases.add(new Case(role, stage, input));
                }
            }
        }
        return cases.stream();
    }

    @Test
    void everyStageIsAmongThem() throws LinkException {
        Set<LinkStage> stages = EnumSet.noneOf(LinkStage.class);
        for (LinkRole role : LinkRole.values()) {
            stages.addAll(role.stages());
        }

        assertThat(stages).containsExactlyInAnyOrder(LinkStage.values());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyInputHasItsAnswer(Case each) throws LinkException {
        LinkRole.Machine machine = each.role.at(each.stage);
        byte[] right = each.role.right(each.stage);
        int part = Math.min(2, right.length);
        long start = each.role.start(each.stage);
        switch (each.input) {
            case NOTHING -> {
                machine.receive(ByteBuffer.allocate(0));
                assertThat(machine.stage()).isEqualTo(each.stage);
            }
            case RIGHT -> {
                machine.receive(ByteBuffer.wrap(right));
                assertThat(machine.stage()).isEqualTo(each.role.behind(each.stage));
            }
            case RIGHT_BYTE_BY_BYTE -> {
                for (byte one : right) {
                    assertThat(machine.stage()).isEqualTo(each.stage);
                    machine.receive(ByteBuffer.wrap(new byte[]{one}));
                }
                assertThat(machine.stage()).isEqualTo(each.role.behind(each.stage));
            }
            case END -> assertFails(each, machine, machine::end, LinkFailure.CLOSED, start);
            case TIME_OUT -> assertFails(each, machine, machine::timeOut, LinkFailure.TIMED_OUT, start);
            case PART_THEN_END -> {
                machine.receive(ByteBuffer.wrap(right, 0, part));
                assertFails(each, machine, machine::end, LinkFailure.CLOSED, start + part);
            }
            case PART_THEN_TIME_OUT -> {
                machine.receive(ByteBuffer.wrap(right, 0, part));
                assertFails(each, machine, machine::timeOut, LinkFailure.TIMED_OUT, start + part);
            }
            default -> assertOnesFail(each, machine);
        }
    }

    /** All bits set are a wrong magic, a length of 2^32-1, a mechanism or an error that has no name, and no ticket. */
    private static void assertOnesFail(Case each, LinkRole.Machine machine) throws LinkException {
        if (each.role == LinkRole.PROXY_TO_SERVER && each.stage == LinkStage.RESULT) {
            // A refusal is the client's to know.
            machine.receive(ByteBuffer.wrap(ONES));
            assertThat(machine.stage()).isEqualTo(LinkStage.LINKED);
            return;
        }
        LinkFailure failure = switch (each.stage) {
            case HEADER -> LinkFailure.INVALID_MAGIC;
            case MESSAGE, REPLY, SASL -> LinkFailure.INVALID_DATA;
            case MECHANISM -> LinkFailure.UNKNOWN_MECHANISM;
            case TICKET -> LinkFailure.PERMISSION_DENIED;
            default -> LinkFailure.UNKNOWN_ERROR;
        };
        long start = each.role.start(each.stage);
        ByteBuffer ones = ByteBuffer.wrap(ONES);
        long end = start + each.role.right(each.stage).length;
        assertFailsWithin(each, machine, () -> machine.receive(ones), failure, start, end);
    }

    private static void assertFails(Case each, LinkRole.Machine machine, ThrowingCallable input, LinkFailure failure,
            long offset) throws LinkException {
        assertFailsWithin(each, machine, input, failure, offset, offset);
    }

    /** Once linked there is nothing to fail; before, the failure is typed, has its place, and stays. */
    private static void assertFailsWithin(Case each, LinkRole.Machine machine, ThrowingCallable input,
            LinkFailure failure, long least, long most) throws LinkException {
        if (each.stage == LinkStage.LINKED) {
            try {
                input.call();
            } catch (Throwable e) {
                throw new AssertionError(each.toString(), e);
            }
            assertThat(machine.stage()).isEqualTo(LinkStage.LINKED);
            return;
        }
        assertThatExceptionOfType(LinkException.class).isThrownBy(input).satisfies(e -> {
            assertThat(e.failure()).isEqualTo(failure);
            assertThat(e.stage()).isEqualTo(each.stage);
            assertThat(e.offset()).isBetween(least, most);
            assertThat(e.channel()).isEqualTo(each.role.channelAt(each.stage));
            assertThat(e.toString()).doesNotContain("secret");
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> machine.receive(ByteBuffer.wrap(each.role.right(each.stage)))).isSameAs(e);
        });
    }
}
