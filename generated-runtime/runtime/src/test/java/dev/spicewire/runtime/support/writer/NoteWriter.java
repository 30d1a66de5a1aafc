package dev.spicewire.runtime.support.writer;

import dev.spicewire.runtime.support.Body;
import java.nio.ByteBuffer;

/**
 * A writer as the generator makes them, of padding, a count, {@code Item items[count]}, pointers to a string and to an
 * array, and a payload; an {@code Item} is a {@code Spot} and nothing else, a {@code Spot} has two bytes.
 */
final class NoteWriter extends RootWriter {

    private static final String[] MEMBERS = {"pad", "count", "items", "title", "marks", "rest"};

    private ItemWriter itemsWriter;

    NoteWriter() {
        super("Note", MEMBERS, 3);
    }

    @Override
    public NoteWriter wrap(ByteBuffer out) {
        begin(out);
        return this;
    }

    @Override
    protected boolean skip(int step) {
        return switch (step) {
            case 0 -> zeros(start(), 1);
            case 1 -> zeros(start() + 1, 2);
            default -> false;
        };
    }

    ItemWriter items(int count) {
        if (!isNext(2)) {
            turnTo(2);
        }
        Body.put16(heap(), buffer(), start() + 1, count);
        if (itemsWriter == null) {
            itemsWriter = new ItemWriter(this);
        }
        elements(itemsWriter, count);
        return itemsWriter;
    }

    NoteWriter title(byte... text) {
        if (!isNext(3)) {
            turnTo(3);
        }
        string(reserve(4), "title", text, 0, text.length, false);
        return this;
    }

    NoteWriter marks(long... values) {
        if (!isNext(4)) {
            turnTo(4);
        }
        part(reserve(4), values, 0, values.length, 8, false);
        return this;
    }

    NoteWriter marks(ByteBuffer values) {
        if (!isNext(4)) {
            turnTo(4);
        }
        part(reserve(4), values, values.position(), values.remaining(), 1, false);
        return this;
    }

    NoteWriter rest(ByteBuffer payload) {
        if (!isNext(5)) {
            turnTo(5);
        }
        array(payload, payload.position(), payload.remaining(), 1);
        return this;
    }

    /** Writes the last member as one that takes the rest of the message. */
    NoteWriter restOfMessage(ByteBuffer payload) {
        rest(payload);
        endMessage();
        return this;
    }

    /** Writes an item, which has nothing but a spot. */
    static final class ItemWriter extends StructWriter {

        private SpotWriter spotWriter;

        private ItemWriter(StructWriter parent) {
            super(parent, "items", new String[] {"spot"}, 2);
        }

        SpotWriter spot() {
            if (spotWriter == null) {
                spotWriter = new SpotWriter(this);
            }
            if (!resumes(0, spotWriter)) {
                if (!isNext(0)) {
                    turnTo(0);
                }
                inside(start(), spotWriter);
            }
            return spotWriter;
        }
    }

    /** Writes a spot. */
    static final class SpotWriter extends StructWriter {

        private SpotWriter(StructWriter parent) {
            super(parent, "spot", new String[] {"x", "y"}, 2);
        }

        SpotWriter x(int value) {
            if (!isNext(0)) {
                turnTo(0, 1);
            }
            put8(start(), value);
            return this;
        }

        SpotWriter y(int value) {
            if (!isNext(1)) {
                turnTo(1, 2);
            }
            put8(start() + 1, value);
            return this;
        }
    }
}
