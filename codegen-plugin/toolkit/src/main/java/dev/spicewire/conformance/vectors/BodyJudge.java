// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.vectors.MadeVector.Verdict;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.message.MessageKind;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.dynamic.write.Encoded;
import java.util.Optional;

/** Says what is right about bodies of a message: what the interpretive codec does with them. */
final class BodyJudge {

    /** Values of more numbers, bytes and lists are not written down. */
    private static final int MOST_VALUES = 4 * Budget.MOST_BYTES;

    private final DynamicCodec codec;
    private final MessageKind kind;
    private final Budget budget;

    BodyJudge(DynamicCodec codec, MessageKind kind, Budget budget) {
        this.codec = codec;
        this.kind = kind;
        this.budget = budget;
    }

    MessageKind kind() {
        return kind;
    }

    Budget budget() {
        return budget;
    }

    /** {@return the canonical bytes of values, if they can be written} */
    Optional<byte[]> write(StructValue fields) {
        Encoded encoded = codec.encode(kind.channelType(), kind.from(), kind.id(), fields);
        if (encoded instanceof Encoded.Written written) {
            spendOn(written.body());
            return Optional.of(written.body());
        }
        return Optional.empty();
    }

    Decoded read(byte[] body) {
        spendOn(body);
        return codec.decode(kind.channelType(), kind.from(), kind.id(), body);
    }

    /** {@return how a body is read, as far as that goes} */
    ReadTrace trace(byte[] body) {
        spendOn(body);
        ReadTrace trace = new ReadTrace();
        codec.trace(kind.channelType(), kind.from(), kind.id(), body, trace);
        return trace;
    }

    /** {@return what is right about a body that is accepted; nothing if it is not} */
    Optional<Verdict> accepted(byte[] body) {
        if (!(read(body) instanceof Decoded.Accepted accepted)) {
            return Optional.empty();
        }
        StructValue fields = accepted.fields();
        if (weight(fields, 0) > MOST_VALUES) {
            return Optional.of(new Verdict.Accepted(Optional.empty(), Optional.empty()));
        }
        return Optional.of(new Verdict.Accepted(Optional.of(FieldsJson.write(fields)), write(fields)
                .map(written -> new MadeVector.Canonical(written, read(written) instanceof Decoded.Accepted))));
    }

    /** {@return what is wrong with a body; nothing if it is accepted} */
    Optional<Decoded.Rejected> fault(byte[] body) {
        return read(body) instanceof Decoded.Rejected rejected ? Optional.of(rejected) : Optional.empty();
    }

    private void spendOn(byte[] body) {
        budget.spend(body.length + 1L);
    }

    private static long weight(Value value, long before) {
        long weight = before + 1;
        if (value instanceof StructValue struct) {
            for (Value member : struct.members().values()) {
                weight = weight(member, weight);
            }
        } else if (value instanceof ListValue list) {
            for (int i = 0; i < list.elements().size() && weight <= MOST_VALUES; i++) {
                weight = weight(list.elements().get(i), weight);
            }
        }
        return weight;
    }
}
