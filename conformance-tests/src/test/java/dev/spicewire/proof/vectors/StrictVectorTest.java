// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.InterpretiveCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import dev.spicewire.proto.resolve.Definitions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What strict reading finds: in vectors made for it, and in golden messages, all of which the reference codec accepts.
 * How each was made says what is wrong with its layout; values that its enum does not define can be in any of them.
 */
class StrictVectorTest {

    private static final DynamicCodec STRICT =
            DynamicCodec.of(Definitions.bundled()).with(ReadingStrictness.STRICT);
    private static final MessageCodec GENERATED = new GeneratedCodec(Definitions.bundled(), "dev.spicewire.codec",
            StrictVectorTest.class.getClassLoader(), dev.spicewire.runtime.Strictness.STRICT);
    private static final Pattern VALUES = Pattern.compile(".*, which \\w+ does not define");
    private static final Pattern LAYOUT =
            Pattern.compile("\\d+ bytes belong to no part|shares bytes with another part");

    @Test
    void layoutsThatTheMarshallerWritesAreAcceptedInAnyOrderOfParts() {
        assertThat(VectorFile.GOLDEN.faults(vector -> switch (vector.category()) {
            case "canonical", "order-reversed", "order-shuffled", "empty-nonnull" ->
                decode(vector) instanceof Decoded.Rejected rejected && !VALUES.matcher(rejected.reason()).matches()
                        ? rejected.toString()
                        : "";
            default -> "";
        })).isEmpty();
    }

    @Test
    void layoutsWithGapsTrailingBytesOrSharedPartsAreRejected() {
        assertThat(VectorFile.GOLDEN.faults(vector -> switch (vector.category()) {
            case "gaps", "trailing", "shared-pointer" ->
                decode(vector) instanceof Decoded.Rejected rejected && (LAYOUT.matcher(rejected.reason()).matches()
                        || VALUES.matcher(rejected.reason()).matches()) ? "" : "accepted";
            default -> "";
        })).isEmpty();
    }

    static List<MessageCodec> strictCodecs() {
        return List.of(new InterpretiveCodec(STRICT), GENERATED);
    }

    @ParameterizedTest
    @MethodSource("strictCodecs")
    void findsWhatTheRulesAskFor(MessageCodec codec) {
        assertThat(VectorFile.STRICT.map(Vector::id)).hasSize(53);
        assertThat(VectorFile.STRICT.faults(vector -> {
            Decoded decoded = codec.decode(vector.channelType(), vector.from(), vector.id(), vector.body());
            return finding(decoded).equals(vector.finding()) ? "" : decoded.toString();
        })).isEmpty();
    }

    /** Reading is independent in the two codecs, and so is what strict reading finds in bytes that nobody meant. */
    @Test
    void bothCodecsFindTheSameInEveryVector() {
        for (VectorFile file : VectorFile.values()) {
            assertThat(file.faults(vector -> {
                Decoded interpreted = decode(vector);
                Decoded generated = GENERATED.decode(vector.channelType(), vector.from(), vector.id(), vector.body());
                return finding(interpreted).equals(finding(generated)) ? "" : interpreted + " but " + generated;
            })).isEmpty();
        }
    }

    private static String finding(Decoded decoded) {
        return decoded instanceof Decoded.Rejected rejected ? rejected.path() + " at " + rejected.offset() : "";
    }

    private static Decoded decode(Vector vector) {
        return STRICT.decode(vector.channelType(), vector.from(), vector.id(), vector.body());
    }
}
