// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Which switches demand bytes that they do not have. A switch whose cases all have one size counts with that size when
 * the reference codec checks the length of a message, even where no case is taken and nothing is read, if it has as
 * many cases as its enum has values.
 */
public final class Demands {

    private Demands() {
    }

    /** {@return whether a container itself has such a switch} */
    public static boolean areIn(Container container) {
        return container.members().stream().anyMatch(m -> m instanceof Switch choice && of(choice) > 0);
    }

    /** {@return whether a container, or what is inside it or what its pointers lead to, has such a switch} */
    public static boolean areMet(Container container) {
        return areMet(container, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean areMet(Container container, Set<Container> seen) {
        return seen.add(container) && (areIn(container)
                || container.allFields().stream().map(field -> inside(field.type()))
                        .anyMatch(type -> type instanceof Struct struct && areMet(struct, seen)));
    }

    private static Type inside(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return inside(pointer.target());
        }
        return resolved instanceof ArrayType array ? inside(array.element()) : resolved;
    }

    /** {@return bytes that a switch demands where no case is taken} */
    public static long of(Switch choice) {
        return Switches.padded(choice).isPresent() || !Switches.canBeAbsent(choice) ? 0
                : DefinedSizes.fixed((Member) choice).orElse(0);
    }

    /** {@return whether a field in place has such a switch inside, so that it can take less than its size} */
    public static boolean areInside(Field field) {
        return inside(field.type()) instanceof Struct struct && !(field.type().resolved() instanceof PointerType)
                && areMet(struct);
    }
}
