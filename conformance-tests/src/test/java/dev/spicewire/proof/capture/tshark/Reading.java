// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.Arrays;
import java.util.Optional;

/** A recorded message as our codec reads it, and would read it with a bit changed. */
final class Reading {

    private final RecordedMessage message;
    private final MessageCodec codec;
    private final StructValue fields;

    Reading(RecordedMessage message, MessageCodec codec) {
        this.message = message;
        this.codec = codec;
        this.fields = decode(message.body()).orElseThrow(() -> new AssertionError(message.name() + " is not read"));
    }

    RecordedMessage message() {
        return message;
    }

    /** {@return the value of a member, if the message has it} */
    Optional<Value> value(FieldPath path) {
        return path.in(fields);
    }

    /**
     * What a member would be with one bit of the body changed.
     *
     * @param bit number of the bit: eight times the byte's offset in the body, plus 0 for its lowest to 7 for its
     *            highest
     * @return the other value; nothing if the message would be malformed or not have the member
     */
    Optional<Value> valueWithBitChanged(FieldPath path, int bit) {
        byte[] changed = message.body().clone();
        changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return decode(changed).flatMap(path::in);
    }

    /** {@return what a member would be with some bytes of the body set to 0, if anything} */
    Optional<Value> valueWithout(FieldPath path, int offset, int size) {
        byte[] changed = message.body().clone();
        Arrays.fill(changed, offset, offset + size, (byte) 0);
        return decode(changed).flatMap(path::in);
    }

    private Optional<StructValue> decode(byte[] body) {
        return codec.decode(message.channelType(), message.from(), message.type(), body)
                instanceof Decoded.Accepted accepted ? Optional.of(accepted.fields()) : Optional.empty();
    }
}
