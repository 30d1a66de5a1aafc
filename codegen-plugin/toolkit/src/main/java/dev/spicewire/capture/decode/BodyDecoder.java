// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.function.Predicate;

/** Reads the body of a message. Called by several threads. */
@FunctionalInterface
public interface BodyDecoder {

    /**
     * Reads a body.
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          id of the message
     * @param body        the body from position to limit, in an accessible array; not changed any more, so that the
     *                    fields may share it
     * @return its fields, or what is wrong
     */
    Decoded decode(long channelType, Direction from, long id, ByteBuffer body);

    /**
     * {@return what tells whether a body, from position to limit of any buffer, is well-formed}
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          id of the message
     */
    default Predicate<ByteBuffer> acceptance(long channelType, Direction from, long id) {
        return body -> {
            ByteBuffer kept = ByteBuffer.allocate(body.remaining()).put(body.duplicate()).flip();
            return decode(channelType, from, id, kept) instanceof Decoded.Accepted;
        };
    }
}
