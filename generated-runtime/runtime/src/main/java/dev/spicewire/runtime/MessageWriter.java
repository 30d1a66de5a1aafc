// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

import java.nio.ByteBuffer;

/**
 * A writer of a whole message, which can be wrapped around one buffer after the other. It writes the members in place,
 * with a call for each in wire order; then come the parts that pointers lead to, in the order of the pointers, those of
 * parts last. Writers of structs inside and of pointed-to parts belong to the message's writer and are kept for the
 * next message, so that writing allocates nothing once each of them has been used. They are not thread-safe.
 *
 * <p>Every misuse fails at once: a member out of order or missing is an {@link IllegalStateException}, a value that its
 * member can't hold an {@link IllegalArgumentException}, too small a buffer a
 * {@link java.nio.BufferOverflowException}; all name the member by its path. After a failure every call fails until the
 * message's writer is wrapped around a buffer again. The buffer's position moves in {@link #finish()} only.
 */
public interface MessageWriter {

    /**
     * Begins a message at the buffer's position, which moves in {@link #finish()} only. A message that has not been
     * finished is forgotten.
     *
     * @param out where to write, up to its limit; its byte order plays no part
     * @return this writer
     * @throws java.nio.ReadOnlyBufferException if it can't be written to
     */
    MessageWriter wrap(ByteBuffer out);

    /**
     * Completes the message: checks that every member is written, writes the arrays that pointers lead to, sets the
     * pointers, and advances the buffer's position behind the message.
     *
     * @return number of bytes written
     * @throws IllegalStateException if a member is missing
     * @throws java.nio.BufferOverflowException if a pointed-to array does not fit
     */
    int finish();
}
