package dev.spicewire.runtime;

import java.nio.ByteBuffer;

/** A message that a channel can carry: every generated record that has a message number. */
public interface WireMessage extends WireStruct {

    /** {@return the message number, for the data header} */
    int id();

    /**
     * Writes the body in canonical form at the buffer's position, which advances behind it.
     *
     * @param out where to write; its byte order plays no part
     * @throws java.nio.BufferOverflowException if {@link #wireSize()} bytes do not fit; nothing is written then
     */
    default void write(ByteBuffer out) {
        Encoder.write(this, out);
    }

    /**
     * Appends the body in canonical form; payloads are taken by reference, never copied.
     *
     * @param out where to append
     */
    default void write(GatheringOutput out) {
        Encoder.write(this, out);
    }
}
