// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Type;

/** What kind of value something is, in words. */
public final class Kinds {

    private Kinds() {
    }

    /** {@return the kind with its article, such as {@code a number}} */
    public static String of(Value value) {
        if (value instanceof IntValue) {
            return "a number";
        } else if (value instanceof BytesValue) {
            return "a string of bytes";
        } else if (value instanceof ListValue) {
            return "a list";
        }
        return value instanceof StructValue ? "an object" : "null";
    }

    /** {@return the kind of value that a member has, such as {@code a number}} */
    public static String of(Member member) {
        return member instanceof Field field ? of(field.type().resolved()) : "an object or null";
    }

    private static String of(Type type) {
        if (type instanceof IntType || type instanceof EnumType) {
            return "a number";
        } else if (type instanceof ArrayType array) {
            return array.isBytes() ? "a string of bytes" : "a list";
        } else if (type instanceof PointerType pointer) {
            return of(pointer.target().resolved()) + " or null";
        }
        return type instanceof FdType ? "null" : "an object";
    }
}
