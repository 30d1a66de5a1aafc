// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which bytes of the main part of a message are which member, as one version reads them. Of a message that a version
 * rejects, the members that have a fixed offset.
 */
final class Ruler {

    private final List<Span> spans = new ArrayList<>();
    private long offset;

    private Ruler() {
    }

    /**
     * The bytes of a member.
     *
     * @param name   path of the member in the message
     * @param offset of its first byte
     * @param size   number of bytes
     */
    record Span(String name, long offset, long size) {

        long end() {
            return offset + size;
        }

        /**
         * {@return whether another version has the same member in the same bytes}
         *
         * <p>Members in the same bytes with two names are one that was renamed, unless the other version has a member
         * of that name elsewhere.
         *
         * @param theirs the members of that version
         * @param ours   the members of the version that this one is of
         */
        boolean isAmong(List<Span> theirs, List<Span> ours) {
            return theirs.stream().filter(span -> span.offset == offset && span.size == size)
                    .anyMatch(span -> span.name.equals(name)
                            || !isNamed(theirs, name) && !isNamed(ours, span.name));
        }

        private static boolean isNamed(List<Span> spans, String name) {
            return spans.stream().anyMatch(span -> span.name.equals(name));
        }
    }

    static List<Span> of(Container message, Decoded reading) {
        Ruler ruler = new Ruler();
        if (reading instanceof Decoded.Accepted accepted) {
            ruler.container(message, accepted.fields(), "");
        } else {
            ruler.fixed(message, "");
        }
        return List.copyOf(ruler.spans);
    }

    private void container(Container container, StructValue values, String path) {
        for (Member member : container.members()) {
            Value value = values.member(member.name()).orElse(NullValue.NULL);
            String name = path + member.name();
            if (member instanceof Field field) {
                field(field, value, name);
            } else if (member instanceof Switch choice && value instanceof StructValue taken) {
                choice.cases().stream().map(c -> c.member()).filter(m -> taken.member(m.name()).isPresent()).findFirst()
                        .ifPresent(m -> field(m, taken.member(m.name()).orElseThrow(), name + "." + m.name()));
            }
        }
    }

    private void field(Field field, Value value, String name) {
        OptionalLong fixed = DefinedSizes.fixed(field);
        if (field.type().resolved() instanceof Struct struct && value instanceof StructValue nested) {
            container(struct, nested, name + ".");
        } else {
            add(name, fixed.orElseGet(() -> size(field.type().resolved(), value)));
        }
    }

    private static long size(Type type, Value value) {
        OptionalLong fixed = DefinedSizes.fixed(type);
        if (fixed.isPresent()) {
            return fixed.getAsLong();
        } else if (value instanceof BytesValue bytes) {
            return bytes.size();
        } else if (type instanceof ArrayType array && value instanceof ListValue list) {
            return list.elements().stream().mapToLong(e -> size(array.element().resolved(), e)).sum();
        } else if (type instanceof Struct struct && value instanceof StructValue nested) {
            Ruler inner = new Ruler();
            inner.container(struct, nested, "");
            return inner.offset;
        }
        return type instanceof PointerType ? DefinedSizes.POINTER : 0;
    }

    /** {@return whether all of a container has a fixed offset} */
    private boolean fixed(Container container, String path) {
        for (Member member : container.members()) {
            OptionalLong size = DefinedSizes.fixed(member);
            if (member instanceof Field field && field.type().resolved() instanceof Struct struct) {
                if (!fixed(struct, path + member.name() + ".")) {
                    return false;
                }
            } else if (size.isEmpty()) {
                return false;
            } else {
                add(path + member.name(), size.getAsLong());
            }
        }
        return true;
    }

    private void add(String name, long size) {
        if (size > 0) {
            spans.add(new Span(name, offset, size));
            offset += size;
        }
    }
}
