// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Sender;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A message as fuzzers write it: channel number, sender (even: server), message number in two bytes, little endian,
 * body.
 *
 * @param channel number of the channel
 * @param from    who sent it
 * @param id      message number
 * @param body    the rest of the input
 */
record MessageInput(int channel, Direction from, int id, byte[] body) {

    /** Bytes in front of the body. */
    static final int HEADER_BYTES = 4;

    /** {@return the message of an input of at least {@link #HEADER_BYTES}} */
    static MessageInput of(byte[] input) {
        ByteBuffer header = ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN);
        return new MessageInput(header.get(0) & 0xff, header.get(1) % 2 == 0 ? Direction.SERVER : Direction.CLIENT,
                header.getShort(2) & 0xffff, Arrays.copyOfRange(input, HEADER_BYTES, input.length));
    }

    /** {@return the input that this message is read from} */
    byte[] toBytes() {
        return ByteBuffer.allocate(HEADER_BYTES + body.length).order(ByteOrder.LITTLE_ENDIAN).put((byte) channel)
                .put((byte) from.ordinal()).putShort((short) id).put(body).array();
    }

    /** {@return the sender as generated code names it} */
    Sender sender() {
        return from == Direction.SERVER ? Sender.SERVER : Sender.CLIENT;
    }
}
