package dev.spicewire.runtime;

import java.nio.ByteBuffer;

/** A writer of a whole message, which can be wrapped around one buffer after the other. */
public abstract class MessageWriter extends StructWriter {

    /**
     * Makes a writer.
     *
     * @param name    the message
     * @param members its members, in wire order
     * @param run     bytes of the members at its beginning that stand at fixed places
     */
    protected MessageWriter(String name, String[] members, int run) {
        super(name, members, run);
    }

    /**
     * Begins a message at the buffer's position, which moves in {@link #finish()} only. A message that has not been
     * finished is forgotten.
     *
     * @param out where to write, up to its limit; its byte order plays no part
     * @return this writer
     * @throws java.nio.ReadOnlyBufferException if it can't be written to
     */
    public abstract MessageWriter wrap(ByteBuffer out);

    /**
     * Completes the message: checks that every member is written, writes the arrays that pointers lead to, sets the
     * pointers, and advances the buffer's position behind the message.
     *
     * @return number of bytes written
     * @throws IllegalStateException if a member is missing
     * @throws java.nio.BufferOverflowException if a pointed-to array does not fit
     */
    public final int finish() {
        return finishMessage();
    }

    /**
     * Does what {@link #wrap} is for.
     *
     * @param out where to write, up to its limit
     */
    protected final void begin(ByteBuffer out) {
        beginMessage(out);
    }
}
