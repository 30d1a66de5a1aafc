package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;

/**
 * What a member still looks like when more than its name has changed: a switch, or something with a type that has a
 * name.
 */
final class Kinship {

    private Kinship() {
    }

    /** {@return a text that is equal for kindred members, the empty string for members that have no kin} */
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
