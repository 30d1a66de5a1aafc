// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import static java.util.stream.Collectors.toMap;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts that are signed, or wider than the size of a message. */
final class CountType implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        for (Container container : Containers.of(protocol)) {
            List<Field> fields = container.allFields();
            Map<String, Field> byName = fields.stream().collect(toMap(Field::name, f -> f, (first, second) -> first));
            fields.stream().flatMap(field -> counts(field.type()).stream()).map(byName::get).filter(Objects::nonNull)
                    .forEach(count -> check(count, diagnostics));
        }
    }

    private static void check(Field count, Diagnostics diagnostics) {
        if (!(count.type().resolved() instanceof IntType integer)) {
            return;
        }
        if (integer.signed()) {
            diagnostics.warning(LintCodes.COUNT_TYPE, count.location(),
                    "'" + count.name() + "' counts elements and is signed", "use uint" + integer.bits());
        } else if (integer.bits() > 32) {
            diagnostics.warning(LintCodes.COUNT_TYPE, count.location(),
                    "'" + count.name() + "' counts elements and has 64 bits", "use uint32");
        }
    }

    private static List<String> counts(Type type) {
        Type inner = type instanceof PointerType pointer ? pointer.target() : type;
        if (!(inner instanceof ArrayType array)) {
            return List.of();
        } else if (array.length() instanceof ArrayLength.Counted counted) {
            return List.of(counted.member());
        } else if (array.length() instanceof ArrayLength.Sum sum) {
            return sum.members();
        } else if (array.length() instanceof ArrayLength.ImageSize image) {
            return List.of(image.width(), image.rows());
        }
        return array.length() instanceof ArrayLength.Bytes bytes ? List.of(bytes.size()) : List.of();
    }
}
