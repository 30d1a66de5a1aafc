// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.Cases;
import dev.spicewire.conformance.suite.Case;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Breakdown CRASH = new Breakdown("ended", List.of(), false);
    private static final Breakdown HANG = new Breakdown("hung", List.of(), true);

    private final Patience patience = new Patience();

    @Test
    void aMessageIsGivenUpAfterItsThirdBreakdown() {
        Case one = Cases.decode("one");
        patience.broke(one, CRASH);
        patience.broke(Cases.decode("two"), CRASH);
        assertThat(patience.refusal(one)).isEmpty();

        patience.broke(Cases.decode("three"), CRASH);

        assertThat(patience.refusal(one)).contains(
                "the testee broke on 3 cases of this message, first on 'one': ended");
        assertThat(patience.refusal(other(1))).isEmpty();
        assertThat(patience.end()).isEmpty();
    }

    @Test
    void silenceEndsTheRunAndAnAnswerEndsTheSilence() {
        for (int i = 0; i < Patience.SILENT_BREAKDOWNS - 1; i++) {
            patience.broke(other(i), CRASH);
        }
        assertThat(patience.end()).isEmpty();
        patience.answered();
        patience.broke(other(0), CRASH);
        assertThat(patience.end()).isEmpty();

        for (int i = 0; i < Patience.SILENT_BREAKDOWNS; i++) {
            patience.broke(other(i), CRASH);
        }
        assertThat(patience.end()).hasValueSatisfying(reason -> assertThat(reason).contains("answered nothing"));
    }

    @Test
    void hangsEndTheRunSooner() {
        for (int i = 0; i < Patience.SILENT_BREAKDOWNS / Patience.HANG; i++) {
            assertThat(patience.end()).isEmpty();
            patience.broke(other(i), HANG);
        }
        assertThat(patience.end()).isPresent();
    }

    @Test
    void breakingOnNoCaseInParticularEndsTheRun() {
        for (int i = 0; i < Patience.UNREPEATED; i++) {
            assertThat(patience.end()).isEmpty();
            patience.brokeSomewhere(CRASH);
        }
        assertThat(patience.end()).contains("the testee was given up: it broke 100 times on no case in particular");
    }

    @Test
    void hangsOnNoCaseInParticularEndTheRunSooner() {
        for (int i = 0; i < Patience.UNREPEATED / Patience.HANG; i++) {
            assertThat(patience.end()).isEmpty();
            patience.brokeSomewhere(HANG);
            patience.answered();
        }
        assertThat(patience.end()).contains("the testee was given up: it broke 10 times on no case in particular");
    }

    private static Case other(int message) {
        return Cases.about(message, "message-" + message).get(0);
    }
}
