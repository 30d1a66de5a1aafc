// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

/**
 * A little-endian integer.
 *
 * @param bits   8, 16, 32 or 64
 * @param signed two's complement if true, unsigned if false
 */
public record IntType(int bits, boolean signed) implements Type {

    /** {@return the name in the language, such as {@code uint32}} */
    @Override
    public String toString() {
        return (signed ? "int" : "uint") + bits;
    }
}
