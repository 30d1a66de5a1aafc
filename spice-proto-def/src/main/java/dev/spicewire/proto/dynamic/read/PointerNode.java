// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.model.PointerType;

/** A pointer: first its word, and the part that it leads to when that has been read. */
final class PointerNode implements Node {

    private final PointerType type;
    private final boolean nullable;
    private final ContainerNode containerNode;
    private final BodyLocation location;
    private final long word;
    private Node part;
    private int end;

    /**
     * Notes a pointer.
     *
     * @param type          its type
     * @param nullable      whether the word may be 0
     * @param containerNode the container it stands in, which holds the counts
     * @param location      where the word is
     * @param word          offset of the part, 0 for null
     */
    PointerNode(PointerType type, boolean nullable, ContainerNode containerNode, BodyLocation location, long word) {
        this.type = type;
        this.nullable = nullable;
        this.containerNode = containerNode;
        this.location = location;
        this.word = word;
    }

    /** Notes the part that the pointer leads to, and the offset behind it. */
    void resolve(Node part, int end) {
        this.part = part;
        this.end = end;
    }

    PointerType type() {
        return type;
    }

    boolean nullable() {
        return nullable;
    }

    ContainerNode containerNode() {
        return containerNode;
    }

    BodyLocation location() {
        return location;
    }

    long word() {
        return word;
    }

    /** {@return the part that it leads to, or {@code null}} */
    Node part() {
        return part;
    }

    /** {@return offset behind the part} */
    int end() {
        return end;
    }
}
