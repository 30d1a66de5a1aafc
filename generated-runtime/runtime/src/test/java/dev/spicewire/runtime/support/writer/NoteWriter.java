// SPDX-License-Identifier: Apache-2.0
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
    protected boolean writeImplied(int step) {
        return switch (step) {
            case 0 -> zeros(start(), 1);
            case 1 -> zeros(start() + 1, 2);
            default -> false;
        };
    }

    ItemWriter items(int count) {
        if (!tryEnter(2)) {
            enter(2);
        }
        Body.put16(heap(), buffer(), start() + 1, count);
        if (itemsWriter == null) {
            itemsWriter = new ItemWriter(this);
        }
        beginElements(itemsWriter, count);
        return itemsWriter;
    }

    NoteWriter title(byte... text) {
        if (!tryEnter(3)) {
            enter(3);
        }
        string(reserve(4), "title", text, 0, text.length, false);
        return this;
    }

    NoteWriter marks(long... values) {
        if (!tryEnter(4)) {
            enter(4);
        }
        part(reserve(4), values, 0, values.length, 8, false);
        return this;
    }

    NoteWriter marks(ByteBuffer values) {
        if (!tryEnter(4)) {
            enter(4);
        }
        part(reserve(4), values, values.position(), values.remaining(), 1, false);
        return this;
    }

    NoteWriter rest(ByteBuffer payload) {
        if (!tryEnter(5)) {
            enter(5);
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
            if (!isBegun(0, spotWriter)) {
                if (!tryEnter(0)) {
                    enter(0);
                }
                beginStruct(start(), spotWriter);
            }
            return spotWriter;
        }
    }
}
