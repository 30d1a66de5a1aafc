// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.Lengths;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads an array at the offset of a {@link PartReader}. */
final class ArrayReader {

    private final PartReader reader;
    private final ArrayType array;
    private final Type element;
    private final KnownSizes.Element size;
    private final Attributes attributes;
    private final ContainerNode containerNode;
    private final BodyLocation location;

    /**
     * Prepares to read.
     *
     * @param reader        stands on the first element
     * @param array         type of the array
     * @param attributes    attributes of the member
     * @param containerNode the members that the length depends on
     * @param location      what a fault names if no count is to blame: the array, or the pointer to it
     */
    ArrayReader(PartReader reader, ArrayType array, Attributes attributes, ContainerNode containerNode,
            BodyLocation location) {
        this.reader = reader;
        this.array = array;
        this.element = array.element().resolved();
        this.size = reader.sizes().element(array);
        this.attributes = attributes;
        this.containerNode = containerNode;
        this.location = location;
    }

    /** Reads the elements. */
    Node read() {
        if (array.length() instanceof ArrayLength.CString) {
            return string();
        } else if (array.length() instanceof ArrayLength.Bytes) {
            return filling(byteSize());
        } else if (array.length() instanceof ArrayLength.Remaining) {
            return remaining();
        }
        return elements(count());
    }

    /** Checks, without reading, that the elements fit as far as their number and the smallest size of one tell. */
    void check() {
        if (array.length() instanceof ArrayLength.Bytes) {
            byteSize();
        } else if (!(array.length() instanceof ArrayLength.Remaining)) {
            count();
        }
    }

    private Node string() {
        int start = reader.offset();
        int end = start;
        while (end < body().length() && body().at(end) != 0) {
            end++;
        }
        if (end >= body().length()) {
            throw location.fault("points to a string without a terminating 0");
        }
        reader.skipTo(end + 1);
        Node.Run run = traced(new Node.Run(element, start, end - start));
        if (reader.trace() != null) {
            reader.trace().terminator(element, location.path(), end);
        }
        return run;
    }

    private Node remaining() {
        int left = body().length() - reader.offset();
        if (size.fixed().isEmpty()) {
            return filling(reader.left());
        }
        long each = size.fixed().getAsLong();
        return elements(each == 0 ? 0 : (int) (left / each));
    }

    /** Reads elements until they fill a number of bytes, which are there. */
    private Node filling(int bytes) {
        long each = size.fixed().orElse(0);
        if (each > 0 && bytes % each != 0) {
            throw location.fault("has " + bytes + " bytes, which elements of " + each + " bytes do not fill");
        } else if (isScalar()) {
            return elements(bytes / Node.width(element));
        }
        int end = reader.offset() + bytes;
        List<Node> nodes = new ArrayList<>();
        while (reader.offset() < end) {
            int before = reader.offset();
            nodes.add(element(nodes.size()));
            if (reader.offset() == before) {
                throw location.fault("has " + bytes + " bytes, and elements that take none");
            }
        }
        if (reader.offset() != end) {
            int excess = reader.offset() - end;
            throw location.fault("has " + bytes + " bytes, its elements end " + excess + " bytes later");
        }
        return new Node.Sequence(nodes, nodes.size());
    }

    private Node elements(int count) {
        if (isScalar()) {
            int start = reader.offset();
            reader.skipTo(start + count * Node.width(element));
            return traced(new Node.Run(element, start, count));
        }
        List<Node> distinct = new ArrayList<>();
        boolean alike = false;
        while (distinct.size() < count && !alike) {
            int before = reader.offset();
            distinct.add(element(distinct.size()));
            alike = reader.offset() == before;
        }
        return new Node.Sequence(distinct, count);
    }

    private Node element(int index) {
        return reader.value(element, attributes, containerNode, location.path().element(index));
    }

    private int byteSize() {
        long size = containerNode.unsigned(((ArrayLength.Bytes) array.length()).size());
        if (Long.compareUnsigned(size, reader.left()) > 0) {
            throw location.needs(size, reader.left());
        }
        return (int) size;
    }

    /** {@return the number of elements, which are there if each has its smallest size} */
    private int count() {
        long count = Lengths.elements(array.length(), containerNode);
        long least = size.minimum();
        long allowed = least == 0 ? Integer.MAX_VALUE : reader.left() / least;
        if (Long.compareUnsigned(count, allowed) <= 0) {
            return (int) count;
        }
        if (array.length() instanceof ArrayLength.Counted counted) {
            ContainerNode.Found found = containerNode.find(counted.member());
            throw new BodyLocation(found.path(), found.offset())
                    .fault("count is " + Long.toUnsignedString(count) + ", at most " + allowed + " fit");
        }
        throw least == 0
                ? location.fault("has " + Long.toUnsignedString(count) + " elements, at most " + allowed
                        + " are possible")
                : location.needs(Lengths.times(count, least), reader.left());
    }

    private Node.Run traced(Node.Run run) {
        if (reader.trace() != null) {
            reader.trace().array(run, body(), location.path());
        }
        return run;
    }

    private boolean isScalar() {
        return element instanceof IntType || element instanceof EnumType;
    }

    private BodyBytes body() {
        return reader.body();
    }
}
