package dev.spicewire.conformance.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.arbitrary.BodyComposer;
import dev.spicewire.conformance.arbitrary.Choices;
import dev.spicewire.conformance.arbitrary.EveryChoice;
import dev.spicewire.conformance.arbitrary.Placement;
import dev.spicewire.conformance.arbitrary.ValueMaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Structs and a message that together use every construct of the definitions, each taken alone: every small body, and
 * all that is left when one is cut short, is read alike by both codecs, and views of it answer what values hold. Mutants
 * of generated code are held against this test, so it is short; {@link EnumerationTest} is the thorough one.
 */
class RepresentativeStructsTest {

    private static final int MOST_BODIES = 60;

    @ParameterizedTest
    @ValueSource(strings = {"BitmapData", "Clip", "Cursor", "DstInfo", "LineAttr", "PathSegment", "String", "draw_copy"})
    void areReadAlikeHoweverShort(String name) {
        Subject subject = Subject.ofSpice().stream().filter(s -> s.entry().name().equals(name)).findFirst().orElseThrow();
        int accepted = 0;
        for (byte[] body : smallBodies(subject)) {
            for (int length = 0; length <= body.length; length++) {
                byte[] start = Arrays.copyOf(body, length);
                if (Agreement.check(subject, start)) {
                    Object view = subject.generated().view(BufferKinds.of(start).get("part of a heap buffer"));
                    accepted += ViewWalk.of(view) > 0 ? 1 : 0;
                }
            }
        }
        assertThat(accepted).isPositive();
    }

    private static List<byte[]> smallBodies(Subject subject) {
        List<byte[]> bodies = new ArrayList<>();
        int deviations = EveryChoice.deviations(MOST_BODIES, choices -> compose(subject, choices));
        EveryChoice.of(deviations, choices -> bodies.add(compose(subject, choices)));
        return bodies;
    }

    private static byte[] compose(Subject subject, Choices choices) {
        return BodyComposer.compose(subject.message(), ValueMaker.small(subject.message(), choices), choices,
                Placement.HOSTILE).bytes();
    }
}
