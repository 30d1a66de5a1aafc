// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

import java.nio.ByteBuffer;

/** A value that has a place on the wire: every generated record of a struct or message. */
public interface WireStruct {

    /** {@return bytes of the canonical form, pointed-to parts included} */
    int wireSize();

    /**
     * Writes the canonical form at the buffer's position, which advances behind it.
     *
     * @param out where to write; its byte order plays no part
     * @throws java.nio.BufferOverflowException if {@link #wireSize()} bytes do not fit; nothing is written then
     */
    void write(ByteBuffer out);

    /**
     * Appends the canonical form; payloads are taken by reference, never copied.
     *
     * @param out where to append
     */
    void write(GatheringOutput out);
}
