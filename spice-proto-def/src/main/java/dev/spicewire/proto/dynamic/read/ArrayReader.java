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

/** Reads an array at the position of a {@link PartReader}. */
final class ArrayReader {

    private final PartReader reader;
    private final ArrayType array;
    private final Type element;
    private final KnownSizes.Element size;
    private final Attributes attributes;
    private final Frame frame;
    private final Place place;

    /**
     * Prepares to read.
     *
     * @param reader     stands on the first element
     * @param array      type of the array
     * @param attributes attributes of the member
     * @param frame      the members that the length depends on
     * @param place      what a fault names if no count is to blame: the array, or the pointer to it
     */
    ArrayReader(PartReader reader, ArrayType array, Attributes attributes, Frame frame, Place place) {
        this.reader = reader;
        this.array = array;
        this.element = array.element().resolved();
        this.size = reader.sizes().element(array);
        this.attributes = attributes;
        this.frame = frame;
        this.place = place;
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
        int start = reader.position();
        int end = start;
        while (end < body().length() && body().at(end) != 0) {
            end++;
        }
        if (end >= body().length()) {
            throw place.fault("points to a string without a terminating 0");
        }
        reader.skipTo(end + 1);
        return new Node.Run(element, start, end - start);
    }

    private Node remaining() {
        int left = body().length() - reader.position();
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
            throw place.fault("has " + bytes + " bytes, which elements of " + each + " bytes do not fill");
        } else if (isScalar()) {
            return elements(bytes / Node.width(element));
        }
        int end = reader.position() + bytes;
        List<Node> nodes = new ArrayList<>();
        while (reader.position() < end) {
            int before = reader.position();
            nodes.add(element(nodes.size()));
            if (reader.position() == before) {
                throw place.fault("has " + bytes + " bytes, and elements that take none");
            }
        }
        if (reader.position() != end) {
            int excess = reader.position() - end;
            throw place.fault("has " + bytes + " bytes, its elements end " + excess + " bytes later");
        }
        return new Node.Sequence(nodes, nodes.size());
    }

    private Node elements(int count) {
        if (isScalar()) {
            int start = reader.position();
            reader.skipTo(start + count * Node.width(element));
            return new Node.Run(element, start, count);
        }
        List<Node> distinct = new ArrayList<>();
        boolean alike = false;
        while (distinct.size() < count && !alike) {
            int before = reader.position();
            distinct.add(element(distinct.size()));
            alike = reader.position() == before;
        }
        return new Node.Sequence(distinct, count);
    }

    private Node element(int index) {
        return reader.value(element, attributes, frame, place.path().element(index));
    }

    private int byteSize() {
        long size = frame.unsigned(((ArrayLength.Bytes) array.length()).size());
        if (Long.compareUnsigned(size, reader.left()) > 0) {
            throw place.needs(size, reader.left());
        }
        return (int) size;
    }

    /** {@return the number of elements, which are there if each has its smallest size} */
    private int count() {
        long count = Lengths.elements(array.length(), frame);
        long least = size.minimum();
        long allowed = least == 0 ? Integer.MAX_VALUE : reader.left() / least;
        if (Long.compareUnsigned(count, allowed) <= 0) {
            return (int) count;
        }
        if (array.length() instanceof ArrayLength.Counted counted) {
            Frame.Found found = frame.find(counted.member());
            throw new Place(found.path(), found.offset())
                    .fault("count is " + Long.toUnsignedString(count) + ", at most " + allowed + " fit");
        }
        throw least == 0
                ? place.fault("has " + Long.toUnsignedString(count) + " elements, at most " + allowed + " are possible")
                : place.needs(Lengths.times(count, least), reader.left());
    }

    private boolean isScalar() {
        return element instanceof IntType || element instanceof EnumType;
    }

    private Body body() {
        return reader.body();
    }
}
