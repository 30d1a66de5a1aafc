// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.stream.Collectors;

/** Structural type of a member: what it looks like on the wire, whatever names it and its types have. */
final class StructuralForm {

    private StructuralForm() {
    }

    static String of(Member member) {
        if (member instanceof Switch choice) {
            return choice.cases().stream().map(c -> of(c.member())).collect(Collectors.joining("|", "(", ")"));
        }
        String marks = member.attributes().has("zero") ? "zero " : member.attributes().has("virtual") ? "virtual " : "";
        return marks + of(((Field) member).type());
    }

    static String of(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof EnumType enumeration) {
            return "uint" + enumeration.bits();
        } else if (resolved instanceof Struct struct) {
            return struct.members().stream().map(StructuralForm::of).collect(Collectors.joining(";", "{", "}"));
        } else if (resolved instanceof PointerType pointer) {
            return "*" + of(pointer.target());
        } else if (resolved instanceof ArrayType array) {
            return of(array.element()) + "[" + of(array.length()) + "]";
        }
        return resolved instanceof FdType ? "fd" : resolved.toString();
    }

    private static String of(ArrayLength length) {
        return length instanceof ArrayLength.Constant constant
                ? Long.toString(constant.count())
                : length.getClass().getSimpleName();
    }
}
