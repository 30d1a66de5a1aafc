package dev.spicewire.runtime;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes values in canonical form: the main part, then the pointed-to parts without gaps, in the order in which the
 * reference marshaller creates them. Parts of {@code @marshall} pointers are created together with their own parts;
 * parts that other parts create come behind all that exist by then. A pointer word holds the start of its part, counted
 * from the body's first byte, or 0 when the part is empty or absent.
 */
public final class Encoder {

    private static final int AT_END = -1;

    private final GatheringOutput gathering;
    private final int start;
    private ByteBuffer out;
    private int at;
    private int referenced;
    private List<Part> parts;
    private int insertAt = AT_END;

    private record Part(int word, WireStruct content, boolean marshall) {
    }

    private Encoder(ByteBuffer out, GatheringOutput gathering) {
        this.out = out;
        this.gathering = gathering;
        this.start = out.position();
        this.at = start;
    }

    /** Writes a value at a buffer's position, which advances; nothing is written when it does not fit. */
    static void write(WireStruct value, ByteBuffer out) {
        int size = value.wireSize();
        if (out.remaining() < size) {
            throw new OutOfRoomException(value.getClass().getSimpleName(), size, out.remaining());
        }
        Encoder encoder = new Encoder(out, null);
        encoder.run(value);
        out.position(encoder.at);
    }

    /** Appends a value to a gathering output. */
    static void write(WireStruct value, GatheringOutput out) {
        new Encoder(out.scratch(0), out).run(value);
    }

    private void run(WireStruct value) {
        value.encode(this);
        if (parts == null) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int offset = written();
            insertAt = part.marshall() ? i + 1 : AT_END;
            part.content().encode(this);
            Wire.put32(out, part.word(), written() == offset ? 0 : offset);
        }
    }

    /** Writes the low 8 bits. */
    public void put8(long value) {
        int here = advance(1);
        Wire.put8(out, here, value);
    }

    /** Writes the low 16 bits. */
    public void put16(long value) {
        int here = advance(2);
        Wire.put16(out, here, value);
    }

    /** Writes the low 32 bits. */
    public void put32(long value) {
        int here = advance(4);
        Wire.put32(out, here, value);
    }

    /** Writes 64 bits. */
    public void put64(long value) {
        int here = advance(8);
        Wire.put64(out, here, value);
    }

    /**
     * Writes a payload: a copy into a buffer, a reference into a gathering output.
     *
     * @param payload from its position to its limit, neither of which changes
     */
    public void bytes(ByteBuffer payload) {
        int length = payload.remaining();
        if (gathering != null) {
            gathering.payload(payload);
            referenced += length;
        } else {
            out.put(at, payload, payload.position(), length);
            at += length;
        }
    }

    /**
     * Writes a pointer word; what it points to is written later.
     *
     * @param content  the part, or {@code null}
     * @param marshall whether the pointer is {@code @marshall}, which decides on the order of parts
     */
    public void pointer(WireStruct content, boolean marshall) {
        int word = advance(4);
        Wire.put32(out, word, 0);
        if (content == null) {
            return;
        }
        if (parts == null) {
            parts = new ArrayList<>(4);
        }
        Part part = new Part(word, content, marshall);
        if (insertAt == AT_END) {
            parts.add(part);
        } else {
            parts.add(insertAt++, part);
        }
    }

    /**
     * {@return bytes as a part that a pointer leads to}
     *
     * @param payload from its position to its limit, or {@code null} for no part
     */
    public static WireStruct part(ByteBuffer payload) {
        return payload == null ? null : new BytesPart(payload);
    }

    /**
     * {@return a string as a part that a pointer leads to, with a 0 byte behind it}
     *
     * @param text from its position to its limit, without the 0
     */
    public static WireStruct string(ByteBuffer text) {
        return new StringPart(text);
    }

    /**
     * {@return numbers as a part that a pointer leads to}
     *
     * @param numbers the numbers, or {@code null} for no part
     * @param bytes   size of one: 1, 2, 4 or 8
     */
    public static WireStruct part(List<? extends Number> numbers, int bytes) {
        return numbers == null ? null : new NumbersPart(numbers, bytes);
    }

    /**
     * Writes numbers one behind the other.
     *
     * @param numbers the numbers
     * @param bytes   size of one: 1, 2, 4 or 8
     */
    public void numbers(List<? extends Number> numbers, int bytes) {
        for (Number number : numbers) {
            long value = number.longValue();
            switch (bytes) {
                case 1 -> put8(value);
                case 2 -> put16(value);
                case 4 -> put32(value);
                default -> put64(value);
            }
        }
    }

    private record BytesPart(ByteBuffer payload) implements WireStruct {
        @Override
        public int wireSize() {
            return payload.remaining();
        }

        @Override
        public void encode(Encoder out) {
            out.bytes(payload);
        }
    }

    private record StringPart(ByteBuffer text) implements WireStruct {
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

    private record NumbersPart(List<? extends Number> numbers, int bytes) implements WireStruct {
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

    /** Makes room and returns where; a gathering output that grows replaces {@code out}. */
    private int advance(int bytes) {
        int here = at;
        if (gathering != null) {
            out = gathering.scratch(bytes);
            out.position(here + bytes);
        }
        at = here + bytes;
        return here;
    }
}
