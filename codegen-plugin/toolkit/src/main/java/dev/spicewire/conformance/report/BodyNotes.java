// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.explain.ExplainedMessage;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.message.MessageKind;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * What the bundled definitions say about the bytes of a case. They say nothing where they do not fit to the right
 * answer: the suite may be about other definitions.
 */
final class BodyNotes {

    private static final Set<Operation> BODIES = EnumSet.of(Operation.DECODE, Operation.ROUNDTRIP,
            Operation.DECODE_STRICT);
    private static final HexFormat HEX = HexFormat.of();

    private final Protocol protocol = Definitions.bundled();
    private final DynamicCodec codec = DynamicCodec.of(protocol);

    /** {@return what is to be said about the bytes that were sent for a case, if anything} */
    Optional<ExplainedMessage> of(Case tested) {
        if (!BODIES.contains(tested.operation())) {
            return Optional.empty();
        }
        Subject subject = tested.subject();
        Direction from = Arrays.stream(Direction.values()).filter(one -> one.word().equals(subject.from()))
                .findFirst().orElseThrow();
        byte[] body = HEX.parseHex(tested.input());
        return MessageKind.of(protocol, subject.channelType(), from, subject.id())
                .filter(kind -> fits(tested.expectation(), codec.decode(kind.channelType(), from, kind.id(), body)))
                .map(kind -> ExplainedMessage.of(protocol, kind, body));
    }

    private static boolean fits(Expectation expectation, Decoded decoded) {
        if (!(decoded instanceof Decoded.Accepted accepted)) {
            return expectation instanceof Expectation.Rejected;
        }
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
