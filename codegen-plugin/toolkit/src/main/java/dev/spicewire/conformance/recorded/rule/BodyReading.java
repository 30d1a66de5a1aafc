// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.decode.MessageNames;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Protocol;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads bodies strictly, and leniently where that fails: what every reader rejects breaks a required rule, what only a
 * strict one rejects a recommended one, and so does another layout than that of the reference implementation.
 */
public final class BodyReading {

    private final MessageNames names;
    private final DynamicCodec lenient;
    private final DynamicCodec strict;

    /**
     * Reads the messages of a protocol.
     *
     * @param protocol which there are
     */
    public BodyReading(Protocol protocol) {
        names = new MessageNames(protocol);
        lenient = DynamicCodec.of(protocol);
        strict = lenient.with(ReadingStrictness.STRICT);
    }

    /**
     * What a body is.
     *
     * @param message   the message, with its fields if it can be read
     * @param violation what is wrong with its body
     */
    public record Result(SeenMessage message, Optional<Violation> violation) {
    }

    /** {@return what a message of a capture holds} */
    public Result read(CapturedMessage captured) {
        byte[] body = new byte[captured.body().remaining()];
        captured.body().duplicate().get(body);
        Decoded strictly = decode(strict, captured, body);
        if (strictly instanceof Decoded.Accepted accepted) {
            return accepted(seen(captured, Optional.of(accepted.fields())), body);
        } else if (strictly instanceof Decoded.UnknownMessage unknown) {
            return faulty(seen(captured, Optional.empty()), Rule.EXISTENCE, Level.REQUIRED, unknown.reason());
        }
        Decoded leniently = decode(lenient, captured, body);
        Decoded.Rejected fault = (Decoded.Rejected) (leniently instanceof Decoded.Rejected ? leniently : strictly);
        String what = fault.path() + " at byte " + fault.offset() + ": " + fault.reason();
        FaultRule rules = new FaultRule(fault, trace(captured, body));
        return leniently instanceof Decoded.Accepted accepted
                ? faulty(seen(captured, Optional.of(accepted.fields())), rules.ofStrictReading(), Level.RECOMMENDED,
                        what)
                : faulty(seen(captured, Optional.empty()), rules.ofReading(), Level.REQUIRED, what);
    }

    /** A body without a fault has its parts in the order of the reference implementation, or in another. */
    private Result accepted(SeenMessage message, byte[] body) {
        CapturedMessage captured = message.captured();
        Encoded canonical = strict.encode(captured.connection().channelType(), captured.from(),
                captured.header().type(), message.fields().orElseThrow());
        int differs = canonical instanceof Encoded.Written written ? Arrays.mismatch(written.body(), body) : -1;
        return differs < 0 ? new Result(message, Optional.empty())
                : faulty(message, Rule.CANONICAL_LAYOUT, Level.RECOMMENDED, "from byte " + differs
                        + " on parts stand elsewhere than the reference implementation writes them");
    }

    private SeenMessage seen(CapturedMessage captured, Optional<StructValue> fields) {
        return new SeenMessage(captured, names.of(captured.connection().channelType(), captured.from(),
                captured.header().type()), fields);
    }

    private static Result faulty(SeenMessage message, Rule rule, Level level, String what) {
        return new Result(message, Optional.of(new Violation(rule, level, message.place(), what)));
    }

    private static Decoded decode(DynamicCodec codec, CapturedMessage captured, byte[] body) {
        return codec.decodeInPlace(captured.connection().channelType(), captured.from(), captured.header().type(),
                ByteBuffer.wrap(body));
    }

    private ReadTrace trace(CapturedMessage captured, byte[] body) {
        ReadTrace trace = new ReadTrace();
        lenient.trace(captured.connection().channelType(), captured.from(), captured.header().type(), body, trace);
        return trace;
    }
}
