// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Optional;

/**
 * What a value is by its definition: of a type, or what a switch holds. A pointer is what it leads to.
 *
 * @param resolved the type without typedefs and pointers; nothing where the definition does not say
 * @param choice   the switch, if it is one
 */
record FieldType(Optional<Type> resolved, Optional<Switch> choice) {

    /** Of a value that no definition tells about. */
    static final FieldType UNKNOWN = new FieldType(Optional.empty(), Optional.empty());

    /** {@return the type of a container's member} */
    static FieldType of(Container container, String name) {
        for (Member member : container.members()) {
            if (member.name().equals(name)) {
                return of(member);
            }
        }
        return UNKNOWN;
    }

    private static FieldType of(Member member) {
        return member instanceof Switch choice
                ? new FieldType(Optional.empty(), Optional.of(choice))
                : of(((Field) member).type());
    }

    private static FieldType of(Type type) {
        Type resolved = type.resolved();
        return resolved instanceof PointerType pointer
                ? of(pointer.target())
                : new FieldType(Optional.of(resolved), Optional.empty());
    }

    /** {@return the type of a member of this value} */
    FieldType member(String name) {
        if (resolved.isPresent() && resolved.get() instanceof Struct struct) {
            return of(struct, name);
        }
        return choice.map(variants -> variant(variants, name)).orElse(UNKNOWN);
    }

    private static FieldType variant(Switch choice, String name) {
        for (SwitchCase variant : choice.cases()) {
            if (variant.member().name().equals(name)) {
                return of(variant.member());
            }
        }
        return UNKNOWN;
    }

    /** {@return the members of this value, of a switch those of all cases} */
    List<String> memberNames() {
        if (resolved.isPresent() && resolved.get() instanceof Struct struct) {
            return struct.members().stream().map(Member::name).toList();
        }
        return choice.map(variants -> variants.cases().stream().map(c -> c.member().name()).toList())
                .orElse(List.of());
    }

    /** {@return whether elements can have names: numbers of a plain type have none} */
    boolean hasNamesBelow() {
        return !(element().resolved().orElse(null) instanceof IntType);
    }

    /** {@return the type of an element of this value} */
    FieldType element() {
        return resolved.isPresent() && resolved.get() instanceof ArrayType array ? of(array.element()) : UNKNOWN;
    }
}
