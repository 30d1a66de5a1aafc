// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.BodyComposer;
import dev.spicewire.proof.arbitrary.Choices;
import dev.spicewire.proof.arbitrary.EveryChoice;
import dev.spicewire.proof.arbitrary.Placement;
import dev.spicewire.proof.arbitrary.ValueMaker;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Both codecs agree on all small bodies: every case of every switch, and none; 0 to 2 elements; pointers null, to a
 * part of their own, to another's part, and out of range. Where these are too many combinations, it is all that differ
 * in few places from the simplest; their structs, taken alone, are enumerated whole.
 */
class EnumerationTest {

    private static final int MOST_BODIES = 800;

    @Test
    void codecsAgreeOnEveryChoiceInSpice() {
        assertThat(enumerate(Subject.ofSpice())).isGreaterThan(10_000);
    }

    @Test
    void codecsAgreeOnEveryChoiceInDefinitionsWithEveryFeature() {
        assertThat(enumerate(OwnDefinitions.ALL)).isGreaterThan(3_000);
    }

    private static int enumerate(List<Subject> subjects) {
        int bodies = 0;
        for (Subject subject : subjects) {
            int deviations = EveryChoice.deviations(MOST_BODIES, choices -> compose(subject, choices));
            bodies += EveryChoice.of(deviations, choices -> Agreement.check(subject, compose(subject, choices)));
        }
        return bodies;
    }

    private static byte[] compose(Subject subject, Choices choices) {
        Body body = BodyComposer.compose(subject.message(), ValueMaker.small(subject.message(), choices), choices,
                Placement.HOSTILE);
        return body.bytes();
    }
}
