// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import dev.spicewire.runtime.support.Body;
import dev.spicewire.runtime.support.Sizes;
import java.nio.ByteBuffer;

/** What a {@link StructWriter} does for one member: checks of its value, and its bytes. For generated code. */
abstract class MemberWriter {

    final Composition composition;

    MemberWriter(Composition composition) {
        this.composition = composition;
    }

    /** {@return the path from the message to the struct that has the members} */
    abstract String path();

    /** {@return the number of this writer in the message} */
    abstract int id();

    /** {@return the member that was entered last} */
    abstract int lastStep();

    /** {@return a part that begins to exist with its pointer, for the caller to fill} */
    final PendingPart pointer(int index, boolean marshall) {
        PendingPart part = composition.addPart();
        part.word = index;
        part.marshall = marshall;
        part.owner = id();
        part.step = lastStep();
        return part;
    }

    /**
     * Writes a pointer to a struct, which is to be written when its turn comes.
     *
     * @param index    index of the pointer
     * @param child    the struct's writer
     * @param marshall whether the pointer is {@code @marshall}, which decides on the order of parts
     */
    protected final void part(int index, StructWriter child, boolean marshall) {
        pointer(index, marshall).writer = child.id();
    }

    /**
     * Writes a pointer to an array, whose elements are copied when its turn comes.
     *
     * @param index        index of the pointer
     * @param source       a {@link ByteBuffer}, a {@code byte[]}, an {@code int[]} or a {@code long[]}
     * @param from         index of the first element in it
     * @param count        number of elements
     * @param elementBytes size of an element on the wire
     * @param marshall     whether the pointer is {@code @marshall}, which decides on the order of parts
     */
    protected final void part(int index, Object source, int from, int count, int elementBytes,
            boolean marshall) {
        pointer(index, marshall).holds(source, from, count, elementBytes, 0);
    }

    /**
     * Writes a pointer to a string that ends with a 0 byte.
     *
     * @param index    index of the pointer
     * @param member   the member
     * @param source   a {@link ByteBuffer} or a {@code byte[]}, without the 0
     * @param from     index of the first byte in it
     * @param count    number of bytes
     * @param marshall whether the pointer is {@code @marshall}, which decides on the order of parts
     */
    protected final void string(int index, String member, Object source, int from, int count, boolean marshall) {
        for (int i = 0; i < count; i++) {
            if (Elements.number(source, from + i) == 0) {
                throw refused(member, "has a 0 at index " + i + ", which would end it");
            }
        }
        pointer(index, marshall).holds(source, from, count, 1, 1);
    }

    /**
     * Writes a null pointer in place of an array. Readers compare its count with the size of the whole message, so
     * {@link RootWriter#finish()} does too.
     *
     * @param index        index of the pointer
     * @param count        number of elements that other members state, unsigned
     * @param elementBytes size of an element on the wire
     */
    protected final void nullArray(int index, long count, int elementBytes) {
        put32(index, 0);
        composition.demandSize(Sizes.product(count, elementBytes));
    }

    /**
     * Writes an array in place, behind everything that is written.
     *
     * @param source       a {@link ByteBuffer}, a {@code byte[]}, an {@code int[]} or a {@code long[]}
     * @param from         index of the first element in it
     * @param count        number of elements
     * @param elementBytes size of an element on the wire
     */
    protected final void array(Object source, int from, int count, int elementBytes) {
        array(reserve((long) count * elementBytes), source, from, count, elementBytes);
    }

    /**
     * Writes an array of the run.
     *
     * @param index        index of its first byte
     * @param source       a {@link ByteBuffer}, a {@code byte[]}, an {@code int[]} or a {@code long[]}
     * @param from         index of the first element in it
     * @param count        number of elements
     * @param elementBytes size of an element on the wire
     */
    protected final void array(int index, Object source, int from, int count, int elementBytes) {
        Elements.copy(source, from, count, elementBytes, composition.heap(), composition.buffer(), index);
    }

    /** Lets nothing follow the member, because it takes the rest of the message. */
    protected final void endMessage() {
        composition.endMessage();
    }

    /**
     * {@return the index of that many bytes behind everything that is written, for a member that is not in the run}
     *
     * @param bytes how many
     */
    protected final int reserve(long bytes) {
        return composition.reserve(bytes);
    }

    /**
     * Writes the low 8 bits at an index.
     *
     * @param index index of its first byte
     * @param value what to write
     */
    protected final void put8(int index, long value) {
        Body.put8(composition.heap(), composition.buffer(), index, value);
    }

    /**
     * Writes the low 16 bits at an index.
     *
     * @param index index of its first byte
     * @param value what to write
     */
    protected final void put16(int index, long value) {
        Body.put16(composition.heap(), composition.buffer(), index, value);
    }

    /**
     * Writes the low 32 bits at an index.
     *
     * @param index index of its first byte
     * @param value what to write
     */
    protected final void put32(int index, long value) {
        Body.put32(composition.heap(), composition.buffer(), index, value);
    }

    /**
     * Writes 64 bits at an index.
     *
     * @param index index of its first byte
     * @param value what to write
     */
    protected final void put64(int index, long value) {
        Body.put64(composition.heap(), composition.buffer(), index, value);
    }

    /**
     * {@return true, after so many 0 bytes have been written at an index, for which room is claimed if need be}
     *
     * @param index index of its first byte
     * @param bytes how many
     */
    protected final boolean zeros(int index, int bytes) {
        composition.claim(index + bytes);
        for (int i = 0; i < bytes; i++) {
            put8(index + i, 0);
        }
        return true;
    }

    /**
     * {@return true, after 0 bytes have been written from where the struct has come to up to an index}
     *
     * @param end index behind it
     */
    protected final boolean padTo(int end) {
        return zeros(composition.index(), end - composition.index());
    }

    /** {@return the array behind the buffer, or {@code null}; see {@link Body}} */
    protected final byte[] heap() {
        return composition.heap();
    }

    /** {@return the buffer, to read and set members that are written} */
    protected final ByteBuffer buffer() {
        return composition.buffer();
    }

    /**
     * Refuses a number that its member can't hold.
     *
     * @param member the member
     * @param value  the number
     * @param min    smallest allowed
     * @param max    largest allowed
     */
    protected final void range(String member, long value, long min, long max) {
        if (value < min || value > max) {
            throw refused(member, "is " + value + ", allowed are " + min + " to " + max);
        }
    }

    /**
     * Refuses an array of numbers with one that an element can't hold.
     *
     * @param member the array
     * @param source an {@code int[]} or a {@code long[]}
     * @param from   index of the first element in it
     * @param count  number of elements
     * @param min    smallest allowed
     * @param max    largest allowed
     */
    protected final void ranges(String member, Object source, int from, int count, long min, long max) {
        for (int i = 0; i < count; i++) {
            long value = Elements.number(source, from + i);
            if (value < min || value > max) {
                range(member + "[" + i + "]", value, min, max);
            }
        }
    }

    /**
     * Refuses an empty array behind a pointer that must not be null, because empty ones are written as null.
     *
     * @param member the member
     * @param count  how many
     */
    protected final void notEmpty(String member, int count) {
        if (count == 0) {
            throw refused(member, "is empty, which would be written as null, and it must not be null");
        }
    }

    /**
     * Refuses an array whose length is not what other members, or the definition, say.
     *
     * @param member the array
     * @param found  number of its elements
     * @param stated what the others say, unsigned
     */
    protected final void length(String member, long found, long stated) {
        if (found != stated) {
            throw refused(member, "has " + found + " elements, must have " + Long.toUnsignedString(stated));
        }
    }

    /**
     * Refuses the case of a switch that its variable does not select.
     *
     * @param member   the case's member
     * @param wanted   the case
     * @param variable the switch variable
     * @param selected the case that the variable selects
     */
    protected final void selected(String member, Enum<?> wanted, String variable, Enum<?> selected) {
        if (wanted != selected) {
            throw composition.misuse(path() + ": '" + member + "' is written, but '" + variable + "' selects "
                    + selected);
        }
    }

    /**
     * {@return an exception for a value that a member can't have}
     *
     * @param member the member
     * @param reason what is wrong
     */
    private IllegalArgumentException refused(String member, String reason) {
        return composition.failed(new IllegalArgumentException(path() + ": '" + member + "' " + reason));
    }
}
