// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Type;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which members of a container are counts of one array alone, so that nobody needs to say them beside the array.
 *
 * <p>Where the array is in place and always there, its length says the same as the count. A pointer can be null while
 * its count is not 0, and a case can be missing, so such counts say something of their own, unless whoever writes is
 * told whether the pointer is null together with the array.
 */
public final class Counts {

    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Field> arrays = new HashMap<>();
    private final Map<Field, Field> counts = new IdentityHashMap<>();

    /** Finds the counts of a container. */
    public Counts(Container container) {
        for (Field field : container.allFields()) {
            length(field).ifPresent(length -> members(length).stream().distinct()
                    .forEach(name -> uses.merge(name, 1, Integer::sum)));
        }
        Map<String, Field> integers = new HashMap<>();
        for (Member member : container.members()) {
            if (member instanceof Field field) {
                if (length(field).orElse(null) instanceof ArrayLength.Counted counted
                        && uses.get(counted.member()) == 1 && integers.containsKey(counted.member())) {
                    arrays.put(counted.member(), field);
                    counts.put(field, integers.get(counted.member()));
                }
                if (field.type().resolved() instanceof IntType && isOnWire(field)) {
                    integers.put(field.name(), field);
                }
            }
        }
    }

    /** {@return the array in place whose length says what a member says, and on which alone the member bears} */
    public Optional<Field> derivedFrom(Field count) {
        return countedBy(count).filter(array -> !(array.type().resolved() instanceof PointerType));
    }

    /** {@return whether a member is a count that says what the length of an array in place says} */
    public boolean isDerived(Member member) {
        return member instanceof Field field && derivedFrom(field).isPresent();
    }

    /** {@return the array that alone has a count, in place or pointed to} */
    public Optional<Field> countedBy(Field count) {
        return Optional.ofNullable(arrays.get(count.name())).filter(array -> counts.get(array) == count);
    }

    /** {@return the count that an array alone has} */
    public Optional<Field> writtenWith(Field array) {
        return Optional.ofNullable(counts.get(array));
    }

    /** {@return the array that a field is or points to, if it is one} */
    public static Optional<ArrayType> array(Field field) {
        Type type = field.type().resolved();
        Type target = type instanceof PointerType pointer ? pointer.target().resolved() : type;
        return target instanceof ArrayType array ? Optional.of(array) : Optional.empty();
    }

    /** {@return the length of the array that a field is or points to, if it is one} */
    public static Optional<ArrayLength> length(Field field) {
        return array(field).map(ArrayType::length);
    }

    private static boolean isOnWire(Field field) {
        return !field.attributes().has("zero") && !field.attributes().has("virtual");
    }

    /** {@return the members that a length is worked out from} */
    public static List<String> members(ArrayLength length) {
        if (length instanceof ArrayLength.Counted counted) {
            return List.of(counted.member());
        } else if (length instanceof ArrayLength.ImageSize image) {
            return List.of(image.width(), image.rows());
        } else if (length instanceof ArrayLength.Bytes bytes) {
            return List.of(bytes.size(), bytes.count());
        }
        return length instanceof ArrayLength.Sum sum ? sum.members() : List.of();
    }
}
