package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.model.PointerType;

/** A pointer: first its word, and what it points to when that has been read. */
final class Link implements Node {

    private final PointerType type;
    private final boolean nullable;
    private final Frame frame;
    private final Place place;
    private final long word;
    private Node target;
    private int end;

    /**
     * Notes a pointer.
     *
     * @param type     its type
     * @param nullable whether the word may be 0
     * @param frame    the container it stands in, which holds the counts
     * @param place    where the word is
     * @param word     offset of the target, 0 for null
     */
    Link(PointerType type, boolean nullable, Frame frame, Place place, long word) {
        this.type = type;
        this.nullable = nullable;
        this.frame = frame;
        this.place = place;
        this.word = word;
    }

    /** Notes what the pointer points to, and where that ends. */
    void resolve(Node pointedTo, int behind) {
        target = pointedTo;
        end = behind;
    }

    PointerType type() {
        return type;
    }

    boolean nullable() {
        return nullable;
    }

    Frame frame() {
        return frame;
    }

    Place place() {
        return place;
    }

    long word() {
        return word;
    }

    /** {@return what it points to, or {@code null}} */
    Node target() {
        return target;
    }

    /** {@return offset behind what it points to} */
    int end() {
        return end;
    }
}
