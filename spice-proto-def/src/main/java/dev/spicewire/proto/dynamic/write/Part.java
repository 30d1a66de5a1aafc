// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.write;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A part of a body that is being written: bytes, some of which are pointers to other parts. */
final class Part {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Pointer> pointers = new ArrayList<>();

    /** Appends the low bytes of a number, little-endian. */
    void number(long number, int size) {
        for (int i = 0; i < size; i++) {
            bytes.write((int) (number >>> i * Byte.SIZE));
        }
    }

    void append(byte[] more) {
        bytes.writeBytes(more);
    }

    /** Appends a pointer to a part. */
    void pointer(Part part) {
        pointers.add(new Pointer(bytes.size(), part));
        number(0, Integer.BYTES);
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    List<Pointer> pointers() {
        return pointers;
    }

    /**
     * A pointer.
     *
     * @param index index of its word in the bytes
     * @param part  the part that it leads to
     */
    record Pointer(int index, Part part) {
    }
}
