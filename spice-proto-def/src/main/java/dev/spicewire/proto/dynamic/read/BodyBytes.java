// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.BytesValue;

/**
 * The bytes of a message, which nobody changes while they are read. Offsets count from the first of them.
 *
 * @param bytes  where they are
 * @param start  index of the first
 * @param length how many there are
 */
public record BodyBytes(byte[] bytes, int start, int length) {

    int at(int offset) {
        return bytes[start + offset];
    }

    /** {@return a little-endian number of 1 to 8 bytes, unsigned} */
    long number(int offset, int size) {
        long number = 0;
        for (int i = start + offset + size - 1; i >= start + offset; i--) {
            number = number << Byte.SIZE | bytes[i] & 0xff;
        }
        return number;
    }

    /** {@return bytes as a value that shares them} */
    public BytesValue slice(int from, int to) {
        return BytesValue.slice(bytes, start + from, start + to);
    }
}
