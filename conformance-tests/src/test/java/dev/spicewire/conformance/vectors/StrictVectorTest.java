package dev.spicewire.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.Strictness;
import dev.spicewire.proto.resolve.Definitions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What strict reading makes of golden messages, all of which the reference codec accepts. How each was made says what
 * is wrong with its layout; values that its enum does not define can be in any of them.
 */
class StrictVectorTest {

    private static final DynamicCodec STRICT =
            DynamicCodec.of(Definitions.bundled()).with(Strictness.STRICT);
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

    private static Decoded decode(Vector vector) {
        return STRICT.decode(vector.channelType(), vector.from(), vector.id(), vector.body());
    }
}
