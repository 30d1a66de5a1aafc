// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import dev.spicewire.runtime.GatheringOutput;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Writes values in canonical form: the main part, then the pointed-to parts without gaps, in the order in which the
 * reference marshaller creates them. Parts of {@code @marshall} pointers are created together with their own parts;
 * parts that other parts create come behind all that exist by then. A pointer word holds the start of its part, counted
 * from the body's first byte, or 0 when the part is empty or absent.
 */
public final class Encoder extends GatheringOutput.Appender {

    private final ByteBuffer out;
    private final int origin;
    private final int start;
    private byte[] heap;
    private int room;
    private int at;
    private int referenced;
    private Part first;
    private Part last;
    /** The part behind which new ones go, {@code null} for the end. */
    private Part before;

    /** What a pointer leads to; those that are not written yet are a list. */
    private static final class Part {
        private final int word;
        private final Encodable content;
        private final boolean marshall;
        private Part next;

        Part(int word, Encodable content, boolean marshall) {
            this.word = word;
            this.content = content;
            this.marshall = marshall;
        }
    }

    private Encoder(ByteBuffer out) {
        super(null);
        this.out = out;
        this.heap = Body.heap(out);
        this.origin = Body.origin(heap, out);
        this.start = origin + out.position();
        this.at = start;
        this.room = origin + out.limit();
    }

    private Encoder(GatheringOutput gathering) {
        super(gathering);
        this.out = null;
        this.heap = small();
        this.origin = 0;
        this.start = length();
        this.at = start;
        this.room = heap.length;
    }

    /** Writes a value at a buffer's position, which advances; nothing is written when it does not fit. */
    static void write(Encodable value, ByteBuffer out) {
        int size = value.wireSize();
        if (out.remaining() < size) {
            throw new OutOfRoomException(value.getClass().getSimpleName(), size, out.remaining());
        }
        Encoder encoder = new Encoder(out);
        value.encode(encoder);
        encoder.parts();
        out.position(encoder.at - encoder.origin);
    }

    /**
     * {@return the bytes that a value writes itself, without what its pointers lead to}
     *
     * @param value what to write
     */
    public static int mainSize(Encodable value) {
        Encoder encoder = new Encoder(new GatheringOutput());
        value.encode(encoder);
        return encoder.written();
    }

    /** Appends a value to a gathering output. */
    static void write(Encodable value, GatheringOutput out) {
        Encoder encoder = new Encoder(out);
        value.encode(encoder);
        encoder.parts();
        encoder.length(encoder.at);
    }

    private void parts() {
        for (Part part = first; part != null; part = part.next) {
            int offset = written();
            before = part.marshall ? part : null;
            part.content.encode(this);
            set32(part.word, written() == offset ? 0 : offset);
        }
    }

    /**
     * Writes the low 8 bits.
     *
     * @param value what to write
     */
    public void put8(long value) {
        set8(run(1), value);
    }

    /**
     * Writes the low 16 bits.
     *
     * @param value what to write
     */
    public void put16(long value) {
        set16(run(2), value);
    }

    /**
     * Writes the low 32 bits.
     *
     * @param value what to write
     */
    public void put32(long value) {
        set32(run(4), value);
    }

    /**
     * Writes 64 bits.
     *
     * @param value what to write
     */
    public void put64(long value) {
        set64(run(8), value);
    }

    /**
     * Makes room for members that stand one behind the other, to be set at once.
     *
     * @param bytes how many
     * @return index of the first, for the {@code set} methods
     * @throws java.nio.BufferOverflowException if a buffer is too small, because {@link Encodable#wireSize()} is wrong
     */
    public int run(int bytes) {
        int here = at;
        if (bytes > room - here) {
            grow(bytes);
        }
        at = here + bytes;
        return here;
    }

    private void grow(int bytes) {
        if (!isGathering()) {
            throw new OutOfRoomException("a value beyond its wireSize()", bytes, room - at);
        }
        heap = grow(at, bytes);
        room = heap.length;
    }

    /**
     * Writes the low 8 bits at an index of a run.
     *
     * @param index index of its first byte
     * @param value what to write
     */
    public void set8(int index, long value) {
        Body.put8(heap, out, index, value);
    }

    /**
     * Writes the low 16 bits at an index of a run.
     *
     * @param index index of its first byte
     * @param value what to write
     */
    public void set16(int index, long value) {
        Body.put16(heap, out, index, value);
    }

    /**
     * Writes the low 32 bits at an index of a run.
     *
     * @param index index of its first byte
     * @param value what to write
     */
    public void set32(int index, long value) {
        Body.put32(heap, out, index, value);
    }

    /**
     * Writes 64 bits at an index of a run.
     *
     * @param index index of its first byte
     * @param value what to write
     */
    public void set64(int index, long value) {
        Body.put64(heap, out, index, value);
    }

    /**
     * Writes bytes that are 0.
     *
     * @param bytes how many
     */
    public void zeros(int bytes) {
        int index = run(bytes);
        for (int i = 0; i < bytes; i++) {
            set8(index + i, 0);
        }
    }

    /**
     * Writes a payload: a copy into a buffer, a reference into a gathering output.
     *
     * @param payload from its position to its limit, neither of which changes
     */
    public void bytes(ByteBuffer payload) {
        int length = payload.remaining();
        if (isGathering()) {
            payload(payload, at);
            referenced += length;
        } else {
            int here = run(length);
            Body.copy(heap, out, here, payload, payload.position(), length);
        }
    }

    /**
     * Writes a pointer word; what it points to is written later.
     *
     * @param content  the part, or {@code null}
     * @param marshall whether the pointer is {@code @marshall}, which decides on the order of parts
     */
    public void pointer(Encodable content, boolean marshall) {
        int word = run(4);
        set32(word, 0);
        if (content == null) {
            return;
        }
        Part part = new Part(word, content, marshall);
        if (first == null) {
            first = part;
            last = part;
        } else if (before == null || before == last) {
            last.next = part;
            last = part;
        } else {
            part.next = before.next;
            before.next = part;
        }
        if (before != null) {
            before = part;
        }
    }

    /**
     * {@return bytes as a part that a pointer leads to}
     *
     * @param payload from its position to its limit, or {@code null} for no part
     */
    public static Encodable part(ByteBuffer payload) {
        return payload == null ? null : new BytesPart(payload);
    }

    /**
     * {@return a string as a part that a pointer leads to, with a 0 byte behind it}
     *
     * @param text from its position to its limit, without the 0
     */
    public static Encodable string(ByteBuffer text) {
        return new StringPart(text);
    }

    /**
     * {@return numbers as a part that a pointer leads to}
     *
     * @param numbers the numbers, or {@code null} for no part
     * @param bytes   size of one: 1, 2, 4 or 8
     */
    public static Encodable part(List<? extends Number> numbers, int bytes) {
        return numbers == null ? null : new NumbersPart(numbers, bytes);
    }

    /**
     * Writes numbers one behind the other.
     *
     * @param numbers the numbers
     * @param bytes   size of one: 1, 2, 4 or 8
     */
    public void numbers(List<? extends Number> numbers, int bytes) {
        int index = run(Math.multiplyExact(numbers.size(), bytes));
        for (Number number : numbers) {
            long value = number.longValue();
            switch (bytes) {
                case 1 -> set8(index, value);
                case 2 -> set16(index, value);
                case 4 -> set32(index, value);
                default -> set64(index, value);
            }
            index += bytes;
        }
    }

    private record BytesPart(ByteBuffer payload) implements Encodable {
        @Override
        public int wireSize() {
            return payload.remaining();
        }

        @Override
        public void encode(Encoder out) {
            out.bytes(payload);
        }
    }

    private record StringPart(ByteBuffer text) implements Encodable {
        @Override
        public int wireSize() {
            return text.remaining() + 1;
        }

        @Override
        public void encode(Encoder out) {
            out.bytes(text);
            out.put8(0);
        }
    }

    private record NumbersPart(List<? extends Number> numbers, int bytes) implements Encodable {
        @Override
        public int wireSize() {
            return numbers.size() * bytes;
        }

        @Override
        public void encode(Encoder out) {
            out.numbers(numbers, bytes);
        }
    }

    private int written() {
        return at - start + referenced;
    }
}
