// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;

/** Types in sentences, such as {@code an array of uint8, counted by size}. */
final class TypeWords {

    private TypeWords() {
    }

    static String of(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof EnumType enumeration) {
            return enumeration.name() + " (uint" + enumeration.bits() + ")";
        } else if (resolved instanceof Struct struct) {
            return "struct " + struct.name();
        } else if (resolved instanceof PointerType pointer) {
            return "a pointer to " + of(pointer.target());
        } else if (resolved instanceof ArrayType array) {
            return "an array of " + of(array.element()) + ", " + of(array.length());
        }
        return resolved instanceof FdType ? "a descriptor" : resolved.toString();
    }

    private static String of(ArrayLength length) {
        if (length instanceof ArrayLength.Constant constant) {
            return "always " + constant.count();
        } else if (length instanceof ArrayLength.Counted counted) {
            return "counted by " + counted.member();
        } else if (length instanceof ArrayLength.ImageSize image) {
            return image.rows() + " rows of " + image.width() + " pixels of " + image.bitsPerPixel() + " bits";
        } else if (length instanceof ArrayLength.Sum sum) {
            return "counted by " + String.join(" + ", sum.members());
        } else if (length instanceof ArrayLength.Bytes bytes) {
            return "of " + bytes.size() + " bytes";
        }
        return length instanceof ArrayLength.CString ? "up to the first 0" : "up to the end of the message";
    }
}
