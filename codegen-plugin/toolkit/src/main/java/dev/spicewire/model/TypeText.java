// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;

/** Types in the words of the language: {@code uint8[data_size]}, {@code Image *}. */
public final class TypeText {

    private TypeText() {
    }

    /** {@return a type as it would stand in a definition} */
    public static String of(Type type) {
        if (type instanceof Typedef typedef) {
            return typedef.name();
        } else if (type instanceof EnumType enumeration) {
            return enumeration.name();
        } else if (type instanceof Struct struct) {
            return struct.name();
        } else if (type instanceof PointerType pointer) {
            return of(pointer.target()) + " *";
        } else if (type instanceof ArrayType array) {
            return of(array.element()) + "[" + of(array.length()) + "]";
        }
        return type instanceof FdType ? "unix_fd" : type.toString();
    }

    static String of(ArrayLength length) {
        if (length instanceof ArrayLength.Constant constant) {
            return Long.toString(constant.count());
        } else if (length instanceof ArrayLength.Counted counted) {
            return counted.member();
        } else if (length instanceof ArrayLength.ImageSize image) {
            return "image_size(" + image.bitsPerPixel() + ", " + image.width() + ", " + image.rows() + ")";
        } else if (length instanceof ArrayLength.Bytes bytes) {
            return "bytes(" + bytes.size() + (bytes.count().isEmpty() ? "" : ", " + bytes.count()) + ")";
        } else if (length instanceof ArrayLength.Sum sum) {
            return String.join(" + ", sum.members());
        }
        return length instanceof ArrayLength.CString ? "cstring()" : "";
    }
}
