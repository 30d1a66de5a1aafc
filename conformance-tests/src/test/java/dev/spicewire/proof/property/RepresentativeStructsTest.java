// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.arbitrary.BodyComposer;
import dev.spicewire.proof.arbitrary.Choices;
import dev.spicewire.proof.arbitrary.EveryChoice;
import dev.spicewire.proof.arbitrary.Placement;
import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.ValueMaker;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proto.dynamic.value.StructValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Structs and a message that together use every construct of the definitions, each taken alone: small bodies of every
 * shape and some with numbers of all kinds, cut short at every byte or with a byte too many, are read alike by both
 * codecs wherever they lie, and views of them answer what values hold. Mutants of generated code are held against this
 * test, so it is short; {@link EnumerationTest} and the properties are the thorough ones.
 */
class RepresentativeStructsTest {

    private static final int MOST_SMALL_BODIES = 60;
    private static final int TAPES = 12;

    @ParameterizedTest
    @ValueSource(strings =
            {"BitmapData", "Clip", "Cursor", "DstInfo", "LineAttr", "PathSegment", "String", "draw_copy"})
    void areReadAlikeHoweverLong(String name) {
        Subject subject = Subject.ofSpice().stream().filter(s -> s.entry().name().equals(name)).findFirst()
                .orElseThrow();
        int answers = 0;
        for (byte[] body : bodies(subject)) {
            for (int length = 0; length <= body.length + 1; length++) {
                byte[] bytes = Arrays.copyOf(body, length);
                boolean accepted = Agreement.check(subject, bytes);
                ByteBuffer part = BufferKinds.of(bytes).get("part of a heap buffer");
                for (GeneratedCodec codec : List.of(subject.codecs().generated(), subject.codecs().strict())) {
                    assertThat(subject.decode(codec, part)).isEqualTo(subject.decode(codec, bytes));
                }
                answers += accepted ? ViewWalk.of(subject.generated().view(part), subject.message()) : 0;
            }
        }
        assertThat(answers).isPositive();
    }

    private static List<byte[]> bodies(Subject subject) {
        List<byte[]> bodies = new ArrayList<>();
        int deviations = EveryChoice.deviations(MOST_SMALL_BODIES, choices -> small(subject, choices));
        EveryChoice.of(deviations, choices -> bodies.add(small(subject, choices)));
        for (int seed = 0; seed < TAPES; seed++) {
            byte[] decisions = new byte[128];
            new Random(seed).nextBytes(decisions);
            Tape choices = new Tape(decisions);
            StructValue value = ValueMaker.any(subject.message(), choices);
            bodies.add(BodyComposer.compose(subject.message(), value, choices, Placement.SOUND).bytes());
        }
        return bodies;
    }

    private static byte[] small(Subject subject, Choices choices) {
        StructValue value = ValueMaker.small(subject.message(), choices);
        return BodyComposer.compose(subject.message(), value, choices, Placement.HOSTILE).bytes();
    }
}
