// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import dev.spicewire.codegen.java.GeneratedMembers;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A member as a generated view shows it.
 *
 * @param field  the member
 * @param length what tells the number of its elements or bytes, if it is an array
 * @param choice of a case's member, what a value has in place of it: the switch
 */
record ViewedMember(Field field, Optional<String> length, Optional<String> choice) {

    private static final Map<Container, Map<String, ViewedMember>> KNOWN =
            Collections.synchronizedMap(new IdentityHashMap<>());

    /** {@return a container's members by the names of their accessors} */
    static Map<String, ViewedMember> of(Container container) {
        return KNOWN.computeIfAbsent(container, ViewedMember::find);
    }

    private static Map<String, ViewedMember> find(Container container) {
        GeneratedMembers names = new GeneratedMembers(container);
        Map<String, ViewedMember> members = new HashMap<>();
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                for (SwitchCase oneCase : choice.cases()) {
                    Field field = oneCase.member();
                    ViewedMember viewed = new ViewedMember(field,
                            isArray(field) ? Optional.of(names.length(oneCase)) : Optional.empty(),
                            Optional.of(names.accessor(choice)));
                    members.put(names.accessor(oneCase), viewed);
                    viewed.length().ifPresent(array -> members.put(names.byName(oneCase), viewed));
                }
            } else if (names.countedArray((Field) member).isEmpty()) {
                Field field = (Field) member;
                ViewedMember viewed = new ViewedMember(field,
                        isArray(field) ? Optional.of(names.length(field)) : Optional.empty(), Optional.empty());
                members.put(names.accessor(field), viewed);
                viewed.length().ifPresent(array -> members.put(names.byName(field), viewed));
            }
        }
        return members;
    }

    private static boolean isArray(Field field) {
        return target(field.type()) instanceof ArrayType;
    }

    private static Type target(Type type) {
        Type resolved = type.resolved();
        return resolved instanceof PointerType pointer ? pointer.target().resolved() : resolved;
    }

    /** {@return the struct that the member is, has as elements or points to} */
    Struct struct() {
        Type target = target(field.type());
        return (Struct) (target instanceof ArrayType array ? array.element().resolved() : target);
    }
}
