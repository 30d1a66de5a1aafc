// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import java.util.HexFormat;
import java.util.List;

/**
 * Bytes of a message, and where in them stands what decides on the rest.
 *
 * @param bytes    the body
 * @param controls counts, dimensions, switch variables and pointers, in the order of writing
 */
public record Body(byte[] bytes, List<Word> controls) {

    /**
     * A little-endian number.
     *
     * @param offset of its first byte
     * @param width  number of bytes
     */
    public record Word(int offset, int width) {
    }

    /** Takes a copy of the list. */
    public Body {
        controls = List.copyOf(controls);
    }

    /** {@return the bytes in hexadecimal} */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
