// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.shape;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Which values hold payloads, which are slices of what they were read from. */
public final class Payloads {

    private Payloads() {
    }

    /** {@return whether a message or struct has a payload, in itself or in what it holds} */
    public static boolean areIn(Container container) {
        Set<Container> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Container> open = new ArrayDeque<>(Set.of(container));
        while (!open.isEmpty()) {
            Container next = open.remove();
            if (seen.add(next)) {
                for (Field field : next.allFields()) {
                    if (FieldTraits.isPayload(field)) {
                        return true;
                    }
                    struct(field.type()).ifPresent(open::add);
                }
            }
        }
        return false;
    }

    private static Optional<Struct> struct(Type type) {
        Type inner = type.resolved();
        while (inner instanceof PointerType || inner instanceof ArrayType) {
            Type outer = inner;
            inner = (outer instanceof PointerType pointer ? pointer.target() : ((ArrayType) outer).element())
                    .resolved();
        }
        return inner instanceof Struct struct ? Optional.of(struct) : Optional.empty();
    }
}
