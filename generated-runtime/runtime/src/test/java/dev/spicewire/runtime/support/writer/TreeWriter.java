// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import java.nio.ByteBuffer;

/** What the generator would make of {@code struct Tree { uint8 id; Tree *first @marshall; Tree *second; }}. */
final class TreeWriter extends StructWriter {

    private static final String[] MEMBERS = {"id", "first", "second"};

    private TreeWriter firstWriter;
    private TreeWriter secondWriter;

    TreeWriter() {
        super("Tree", MEMBERS, 9);
    }

    private TreeWriter(StructWriter parent, String member) {
        super(parent, member, MEMBERS, 9);
    }

    TreeWriter wrap(ByteBuffer out) {
        beginMessage(out);
        return this;
    }

    int finish() {
        return finishMessage();
    }

    TreeWriter id(int value) {
        if (!tryEnter(0)) {
            enter(0, 1);
        }
        range("id", value, 0, 255);
        put8(start(), value);
        return this;
    }

    TreeWriter first() {
        if (!tryEnter(1)) {
            enter(1, 5);
        }
        if (firstWriter == null) {
            firstWriter = new TreeWriter(this, "first");
        }
        part(start() + 1, firstWriter, true);
        return firstWriter;
    }

    TreeWriter second() {
        if (!tryEnter(2)) {
            enter(2, 9);
        }
        if (secondWriter == null) {
            secondWriter = new TreeWriter(this, "second");
        }
        part(start() + 5, secondWriter, false);
        return secondWriter;
    }

    /** Writes both pointers as null. */
    void leaf() {
        if (!tryEnter(1)) {
            enter(1, 5);
        }
        put32(start() + 1, 0);
        if (!tryEnter(2)) {
            enter(2, 9);
        }
        put32(start() + 5, 0);
    }

    /** Writes the first pointer as null. */
    TreeWriter firstNull() {
        if (!tryEnter(1)) {
            enter(1, 5);
        }
        put32(start() + 1, 0);
        return this;
    }
}
