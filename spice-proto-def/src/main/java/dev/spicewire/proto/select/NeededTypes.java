// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.select;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Everything that messages hold, at any depth; types count by identity. */
final class NeededTypes {

    private final Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Container message) {
        Deque<Container> open = new ArrayDeque<>();
        open.add(message);
        while (!open.isEmpty()) {
            Container next = open.remove();
            if (found.add(next)) {
                next.allFields().forEach(field -> add(field.type(), open));
                next.members().stream().filter(Switch.class::isInstance)
                        .forEach(member -> found.add(((Switch) member).variableType()));
            }
        }
    }

    private void add(Type type, Deque<Container> open) {
        Type next = type;
        while (next != null) {
            if (next instanceof Struct struct) {
                open.add(struct);
            } else {
                found.add(next);
            }
            next = inside(next);
        }
    }

    private static Type inside(Type type) {
        if (type instanceof Typedef typedef) {
            return typedef.target();
        } else if (type instanceof PointerType pointer) {
            return pointer.target();
        }
        return type instanceof ArrayType array ? array.element() : null;
    }

    boolean holds(Object type) {
        return found.contains(type);
    }
}
