package dev.spicewire.capture.decode;

import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;

/** Reads the body of a message. */
@FunctionalInterface
public interface BodyDecoder {

    /**
     * Reads a body.
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          number of the message
     * @param body        the body from position to limit; not changed
     * @return its fields, or what is wrong
     */
    Decoded decode(long channelType, Direction from, long id, ByteBuffer body);
}
