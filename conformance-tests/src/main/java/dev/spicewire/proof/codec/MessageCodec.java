// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;

/** A codec under test: bytes to fields and back, whatever it is made of. */
public interface MessageCodec {

    /**
     * Reads a message from the position of a buffer to its limit, and changes neither.
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          number of the message
     * @param body        its bytes without data header
     * @return the fields, or what is wrong
     */
    Decoded decode(long channelType, Direction from, long id, ByteBuffer body);

    /**
     * Reads a message.
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          number of the message
     * @param body        its bytes without data header
     * @return the fields, or what is wrong
     */
    default Decoded decode(long channelType, Direction from, long id, byte[] body) {
        return decode(channelType, from, id, ByteBuffer.wrap(body));
    }

    /**
     * Writes a message.
     *
     * @param channelType number of the channel
     * @param from        who sends it
     * @param id          number of the message
     * @param fields      values of its members
     * @return the canonical bytes, or what does not fit
     */
    Encoded encode(long channelType, Direction from, long id, StructValue fields);
}
