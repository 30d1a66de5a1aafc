// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.witness;

import dev.spicewire.proto.diff.match.CaseTable;
import dev.spicewire.proto.diff.match.Scalars;
import dev.spicewire.proto.diff.pair.Identities;
import dev.spicewire.proto.diff.pair.Lazy;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Numbers that members must have so that a generated value is consistent and goes where it is wanted. */
final class RequiredNumbers {

    private final Map<String, Long> byPath;
    private final Lazy<Map<String, Map<String, Long>>> inside = new Lazy<>(this::byMember);

    /**
     * Numbers.
     *
     * @param byPath numbers by the dotted path of the member; the empty path is the member itself
     */
    RequiredNumbers(Map<String, Long> byPath) {
        this.byPath = byPath;
    }

    /** {@return what the arrays and the wanted cases of a container demand} */
    static RequiredNumbers of(Container container, List<SwitchCase> wanted, int count) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        Set<SwitchCase> asked = Identities.of(wanted.stream());
        container.allFields().forEach(field -> length(field, count, numbers));
        container.members().stream().filter(Switch.class::isInstance).map(Switch.class::cast)
                .forEach(choice -> choice.cases().stream().filter(asked::contains)
                        .findFirst().flatMap(c -> leadingTo(choice, c))
                        .ifPresent(number -> numbers.put(String.join(".", choice.variable()), number)));
        return new RequiredNumbers(numbers);
    }

    /** {@return these and others, which count more} */
    RequiredNumbers and(RequiredNumbers others) {
        Map<String, Long> all = new LinkedHashMap<>(byPath);
        all.putAll(others.byPath);
        return new RequiredNumbers(all);
    }

    /** {@return those of a member} */
    RequiredNumbers of(String member) {
        return new RequiredNumbers(inside.get().getOrDefault(member, Map.of()));
    }

    private Map<String, Map<String, Long>> byMember() {
        Map<String, Map<String, Long>> members = new HashMap<>();
        byPath.forEach((path, number) -> {
            int dot = path.indexOf('.');
            members.computeIfAbsent(dot < 0 ? path : path.substring(0, dot), k -> new LinkedHashMap<>())
                    .put(dot < 0 ? "" : path.substring(dot + 1), number);
        });
        return members;
    }

    /** {@return the number that the member itself must have} */
    Optional<Long> number() {
        return Optional.ofNullable(byPath.get(""));
    }

    /** {@return the number at a path, 0 where there is none} */
    static long read(List<String> path, Map<String, Value> values) {
        Value value = values.get(path.get(0));
        if (path.size() > 1 && value instanceof StructValue nested) {
            return read(path.subList(1, path.size()), nested.members());
        }
        return value instanceof IntValue number ? number.bits() : 0;
    }

    private static void length(Field field, int count, Map<String, Long> numbers) {
        if (!(Scalars.target(field.type()) instanceof ArrayType array)) {
            return;
        }
        if (array.length() instanceof ArrayLength.Counted counted) {
            numbers.put(counted.member(), (long) count);
        } else if (array.length() instanceof ArrayLength.ImageSize image) {
            numbers.put(image.width(), (long) Math.max(1, Byte.SIZE / image.bitsPerPixel()));
            numbers.put(image.rows(), (long) count);
        } else if (array.length() instanceof ArrayLength.Sum sum) {
            sum.members().forEach(member -> numbers.put(member, 0L));
            numbers.put(sum.members().get(0), (long) count);
        } else if (array.length() instanceof ArrayLength.Bytes bytes) {
            numbers.put(bytes.size(), count * DefinedSizes.minimum(array.element()));
            numbers.put(bytes.count(), (long) count);
        }
    }

    private static Optional<Long> leadingTo(Switch choice, SwitchCase wanted) {
        EnumType type = choice.variableType();
        CaseTable table = new CaseTable(choice);
        return LongStream.concat(type.values().stream().mapToLong(type::wireValue), LongStream.of(0)).boxed()
                .filter(number -> table.taken(number).filter(taken -> taken == wanted).isPresent())
                .findFirst();
    }
}
