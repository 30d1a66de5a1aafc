// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;

/**
 * Nominal type of a member: that it is a switch, or the name of its type, which stay when more than its own name has
 * changed.
 */
final class NominalForm {

    private NominalForm() {
    }

    /** {@return a text that is equal for types of one name, the empty string for types without a name} */
    static String of(Member member) {
        return member instanceof Field field ? of(field.type().resolved()) : "switch";
    }

    private static String of(Type type) {
        if (type instanceof EnumType enumeration) {
            return "enum " + enumeration.name();
        } else if (type instanceof Struct struct) {
            return "struct " + struct.name();
        } else if (type instanceof PointerType pointer) {
            return around("*", of(pointer.target().resolved()));
        }
        return type instanceof ArrayType array ? around("[]", of(array.element().resolved())) : "";
    }

    private static String around(String mark, String inside) {
        return inside.isEmpty() ? "" : mark + inside;
    }
}
