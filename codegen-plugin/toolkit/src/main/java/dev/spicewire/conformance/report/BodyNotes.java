// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.FieldSpan;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.Definitions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What the bundled definitions say about the bytes of a case. They say nothing where they do not fit to the right
 * answer: the suite may be about other definitions.
 */
final class BodyNotes {

    private static final int MOST_SPANS = 200;
    private static final Set<Operation> BODIES = EnumSet.of(Operation.DECODE, Operation.ROUNDTRIP,
            Operation.DECODE_STRICT);
    private static final HexFormat HEX = HexFormat.of();

    private final DynamicCodec codec = DynamicCodec.of(Definitions.bundled());

    /**
     * Notes on a body.
     *
     * @param spans the members with their bytes
     * @param stop  where reading stops, -1 if it does not
     * @param why   why it stops there
     */
    record Notes(List<FieldSpan> spans, int stop, String why) {

        static final Notes NONE = new Notes(List.of(), -1, "");
    }

    /** {@return what is to be said about the bytes that were sent for a case} */
    Notes of(Case tested) {
        if (!BODIES.contains(tested.operation())) {
            return Notes.NONE;
        }
        Subject subject = tested.subject();
        Direction from = Arrays.stream(Direction.values()).filter(one -> one.word().equals(subject.from()))
                .findFirst().orElseThrow();
        byte[] body = HEX.parseHex(tested.input());
        Decoded decoded = codec.decode(subject.channelType(), from, subject.id(), body);
        if (decoded instanceof Decoded.Accepted accepted) {
            return fits(tested.expectation(), accepted)
                    ? new Notes(codec.spans(subject.channelType(), from, subject.id(), body, MOST_SPANS), -1, "")
                    : Notes.NONE;
        }
        if (tested.expectation() instanceof Expectation.Rejected && decoded instanceof Decoded.Rejected rejected) {
            return new Notes(List.of(), rejected.offset(), rejected.path() + ": " + rejected.reason());
        }
        return Notes.NONE;
    }

    private static boolean fits(Expectation expectation, Decoded.Accepted accepted) {
        if (expectation instanceof Expectation.Fields right) {
            try {
                return FieldsJson.read(right.json()).equals(accepted.fields());
            } catch (InvalidFieldsException e) {
                return false;
            }
        }
        return !(expectation instanceof Expectation.Rejected);
    }
}
