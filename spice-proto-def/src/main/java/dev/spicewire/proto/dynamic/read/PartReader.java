package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.layout.Sizes;
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

    private final Body body;
    private final KnownSizes sizes;
    private final Pass pass;
    private final List<Link> links = new ArrayList<>();
    private int position;

    PartReader(Body body, int start, KnownSizes sizes, Pass pass) {
        this.body = body;
        this.sizes = sizes;
        this.pass = pass;
        this.position = start;
    }

    /** {@return the pointers that have been read, in their order} */
    List<Link> links() {
        return links;
    }

    /** {@return offset of the next byte} */
    int position() {
        return position;
    }

    /** Goes on at another offset. */
    void skipTo(int offset) {
        position = offset;
    }

    Body body() {
        return body;
    }

    KnownSizes sizes() {
        return sizes;
    }

    /** {@return how many bytes the next member can have at most} */
    int left() {
        return body.length() - position;
    }

    Frame container(Container container, Path path) {
        Frame frame = new Frame(container, path);
        for (Member member : container.members()) {
            Path memberPath = path.member(member.name());
            frame.add(member instanceof Switch choice
                    ? choice(choice, frame, memberPath)
                    : field((Field) member, frame, memberPath));
        }
        return frame;
    }

    /** Reads a field, or an element of one. */
    Node value(Type type, Attributes attributes, Frame frame, Path path) {
        Type resolved = type.resolved();
        if (resolved instanceof Struct struct) {
            return container(struct, path);
        } else if (resolved instanceof ArrayType array) {
            return new ArrayReader(this, array, attributes, frame, new Place(path, position)).read();
        } else if (resolved instanceof PointerType pointer) {
            return link(pointer, attributes, frame, path);
        }
        return resolved instanceof IntType || resolved instanceof EnumType
                ? scalar(resolved, path)
                : new Node.Descriptor();
    }

    private Node field(Field field, Frame frame, Path path) {
        Optional<IntValue> virtual = Members.virtualValue(field);
        return virtual.isPresent()
                ? new Node.Virtual(position, virtual.get())
                : value(field.type(), field.attributes(), frame, path);
    }

    private Node choice(Switch choice, Frame frame, Path path) {
        int start = position;
        Optional<SwitchCase> taken = Members.taken(choice, frame.unsigned(choice.variable()));
        Node member = null;
        if (taken.isPresent()) {
            Field field = taken.get().member();
            member = field(field, frame, path.member(field.name()));
        }
        if (Switches.padded(choice).isPresent()) {
            pass(start + sizes.fixed(choice).orElseThrow() - position, path);
        } else if (taken.isEmpty() && pass == Pass.LENGTH) {
            pass(sizes.fixed(choice).orElse(0), path);
        }
        return new Node.Choice(taken.orElse(null), member);
    }

    private Node scalar(Type type, Path path) {
        int offset = position;
        return new Node.Scalar(type, offset, number(Node.width(type), path));
    }

    private Node link(PointerType type, Attributes attributes, Frame frame, Path path) {
        Place place = new Place(path, position);
        Link link = new Link(type, !attributes.has("nonnull"), frame, place, number(Sizes.POINTER, path));
        if (!attributes.has("zero")) {
            links.add(link);
        }
        return link;
    }

    private long number(int size, Path path) {
        require(size, path);
        long number = body.number(position, size);
        position += size;
        return number;
    }

    private void pass(long size, Path path) {
        require(size, path);
        position += (int) size;
    }

    private void require(long size, Path path) {
        if (size > left()) {
            throw new Place(path, position).needs(size, left());
        }
    }
}
