// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.ReadingPass;
import dev.spicewire.proto.layout.Switches;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one part of a body, the main part or what a pointer points to, up to the pointers' words: the first of the two
 * passes of the reference codec's check.
 */
final class PartReader {

    private final BodyBytes body;
    private final KnownSizes sizes;
    private final ReadingPass pass;
    private final ReadTrace trace;
    private final List<PointerNode> pointers = new ArrayList<>();
    private int offset;

    /**
     * Prepares to read.
     *
     * @param body  the bytes
     * @param start offset of the part
     * @param sizes sizes of all that it leads to
     * @param pass  which of the passes this is
     * @param trace notes what is read; null where nobody wants to know
     */
    PartReader(BodyBytes body, int start, KnownSizes sizes, ReadingPass pass, ReadTrace trace) {
        this.body = body;
        this.sizes = sizes;
        this.pass = pass;
        this.trace = trace;
        this.offset = start;
    }

    /** {@return the pointers that have been read, in their order} */
    List<PointerNode> pointers() {
        return pointers;
    }

    /** {@return offset of the next byte} */
    int offset() {
        return offset;
    }

    /** Goes on at another offset. */
    void skipTo(int next) {
        offset = next;
    }

    BodyBytes body() {
        return body;
    }

    KnownSizes sizes() {
        return sizes;
    }

    /** {@return what notes the reading, or {@code null}} */
    ReadTrace trace() {
        return trace;
    }

    /** {@return how many bytes the next member can have at most} */
    int left() {
        return body.length() - offset;
    }

    ContainerNode container(Container container, Path path) {
        ContainerNode containerNode = new ContainerNode(container, path);
        for (Member member : container.members()) {
            Path memberPath = path.member(member.name());
            containerNode.add(member instanceof Switch choice
                    ? choice(choice, containerNode, memberPath)
                    : field((Field) member, containerNode, memberPath));
        }
        return containerNode;
    }

    /** Reads a field, or an element of one. */
    Node value(Type type, Attributes attributes, ContainerNode containerNode, Path path) {
        Type resolved = type.resolved();
        if (resolved instanceof Struct struct) {
            return container(struct, path);
        } else if (resolved instanceof ArrayType array) {
            return new ArrayReader(this, array, attributes, containerNode, new BodyLocation(path, offset)).read();
        } else if (resolved instanceof PointerType pointer) {
            return pointer(pointer, attributes, containerNode, path);
        }
        return resolved instanceof IntType || resolved instanceof EnumType
                ? scalar(resolved, path)
                : new Node.Descriptor();
    }

    private Node field(Field field, ContainerNode containerNode, Path path) {
        Optional<IntValue> virtual = Members.virtualValue(field);
        if (virtual.isPresent()) {
            return new Node.Virtual(offset, virtual.get());
        } else if (trace == null || !Members.isZero(field)) {
            return value(field.type(), field.attributes(), containerNode, path);
        }
        int first = trace.size();
        Node node = value(field.type(), field.attributes(), containerNode, path);
        trace.zero(first);
        return node;
    }

    private Node choice(Switch choice, ContainerNode containerNode, Path path) {
        int start = offset;
        Optional<SwitchCase> taken = Members.taken(choice, containerNode.unsigned(choice.variable()));
        Node member = null;
        if (taken.isPresent()) {
            Field field = taken.get().member();
            member = field(field, containerNode, path.member(field.name()));
        }
        if (Switches.padded(choice).isPresent()) {
            pass(start + sizes.fixed(choice).orElseThrow() - offset, path);
        } else if (taken.isEmpty()) {
            pass(sizes.demanded(choice, pass), path);
        }
        return new Node.Choice(taken.orElse(null), member);
    }

    private Node scalar(Type type, Path path) {
        int start = offset;
        Node.Scalar scalar = new Node.Scalar(type, start, number(Node.width(type), path));
        if (trace != null) {
            trace.number(scalar, path);
        }
        return scalar;
    }

    private Node pointer(PointerType type, Attributes attributes, ContainerNode containerNode, Path path) {
        BodyLocation location = new BodyLocation(path, offset);
        long word = number(DefinedSizes.POINTER, path);
        PointerNode pointer = new PointerNode(type, !attributes.has("nonnull"), containerNode, location, word);
        if (trace != null) {
            trace.pointer(pointer, offset);
        }
        if (!attributes.has("zero")) {
            pointers.add(pointer);
        }
        return pointer;
    }

    private long number(int size, Path path) {
        require(size, path);
        long number = body.number(offset, size);
        offset += size;
        return number;
    }

    private void pass(long size, Path path) {
        require(size, path);
        if (trace != null) {
            trace.padding(path, offset, offset + (int) size);
        }
        offset += (int) size;
    }

    private void require(long size, Path path) {
        if (size > left()) {
            throw new BodyLocation(path, offset).needs(size, left());
        }
    }
}
