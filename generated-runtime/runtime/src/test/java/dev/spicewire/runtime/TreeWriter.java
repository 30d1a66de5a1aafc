package dev.spicewire.runtime;

import java.nio.ByteBuffer;

/** What the generator would make of {@code struct Tree { uint8 id; Tree *first @marshall; Tree *second; }}. */
final class TreeWriter extends StructWriter {

    private static final String[] MEMBERS = {"id", "first", "second"};

    private TreeWriter firstWriter;
    private TreeWriter secondWriter;

    TreeWriter() {
        super("Tree", MEMBERS);
    }

    private TreeWriter(StructWriter parent, String member) {
        super(parent, member, MEMBERS);
    }

    TreeWriter wrap(ByteBuffer out) {
        begin(out);
        return this;
    }

    TreeWriter id(int value) {
        enter(0);
        range("id", value, 0, 255);
        put8(value);
        return this;
    }

    TreeWriter first() {
        enter(1);
        if (firstWriter == null) {
            firstWriter = new TreeWriter(this, "first");
        }
        part(firstWriter, true);
        return firstWriter;
    }

    TreeWriter second() {
        enter(2);
        if (secondWriter == null) {
            secondWriter = new TreeWriter(this, "second");
        }
        part(secondWriter, false);
        return secondWriter;
    }

    /** Writes both pointers as null. */
    void leaf() {
        enter(1);
        nullPart();
        enter(2);
        nullPart();
    }

    /** Writes the first pointer as null. */
    TreeWriter firstNull() {
        enter(1);
        nullPart();
        return this;
    }
}
