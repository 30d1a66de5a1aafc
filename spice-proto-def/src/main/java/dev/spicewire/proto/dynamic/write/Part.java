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
    void pointer(Part target) {
        pointers.add(new Pointer(bytes.size(), target));
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
     * @param at     offset of its word in the part
     * @param target what it points to
     */
    record Pointer(int at, Part target) {
    }
}
