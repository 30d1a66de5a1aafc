// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;

/** Finds the numbers that something in a container depends on: counts, sizes, dimensions, what switches look at. */
final class Dependencies {

    private Dependencies() {
    }

    /** Has the scope of a container keep them, and the scopes of its structs in place theirs. */
    static void keep(Scope scope) throws OnlyReading {
        for (Member member : scope.container().members()) {
            if (member instanceof Switch choice) {
                scope.slot(choice.variable());
                for (SwitchCase c : choice.cases()) {
                    keep(c.member(), scope);
                }
            } else {
                keep((Field) member, scope);
            }
        }
    }

    private static void keep(Field field, Scope scope) throws OnlyReading {
        if (field.type().resolved() instanceof Struct struct) {
            keep(scope.inside(field, struct));
        } else {
            keep(field.type().resolved(), scope);
        }
    }

    private static void keep(Type type, Scope scope) throws OnlyReading {
        if (type instanceof PointerType pointer) {
            keep(pointer.target().resolved(), scope);
        } else if (type instanceof ArrayType array) {
            for (String name : names(array.length())) {
                scope.slot(List.of(name));
            }
            keep(array.element().resolved(), scope);
        }
    }

    private static List<String> names(ArrayLength length) {
        if (length instanceof ArrayLength.Counted counted) {
            return List.of(counted.member());
        } else if (length instanceof ArrayLength.Bytes bytes) {
            return List.of(bytes.size());
        } else if (length instanceof ArrayLength.Sum sum) {
            return sum.members();
        } else if (length instanceof ArrayLength.ImageSize image) {
            return List.of(image.width(), image.rows());
        }
        return List.of();
    }
}
