// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a message, and of all that belongs to it, whose values decide where other fields are. */
final class ControlFields {

    private static final Map<Container, ControlFields> KNOWN = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Set<Field> counts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Field, List<Switch>> deciding = new IdentityHashMap<>();
    private final Set<Container> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ControlFields(Container root) {
        collect(root);
    }

    static ControlFields of(Container root) {
        return KNOWN.computeIfAbsent(root, ControlFields::new);
    }

    /** {@return whether a field is a count, a dimension or a switch variable} */
    boolean contains(Field field) {
        return counts.contains(field) || deciding.containsKey(field);
    }

    /**
     * {@return one value for each combination of cases that a switch variable can select; of another field, one value}
     */
    List<Long> arms(Field field, EnumType type) {
        Set<List<Integer>> combinations = new HashSet<>();
        return Numbers.interesting(type).stream().filter(number -> combinations.add(combination(field, number)))
                .toList();
    }

    /** {@return the names of the members that a length depends on} */
    static List<String> names(ArrayLength length) {
        if (length instanceof ArrayLength.Counted counted) {
            return List.of(counted.member());
        } else if (length instanceof ArrayLength.ImageSize image) {
            return List.of(image.width(), image.rows());
        } else if (length instanceof ArrayLength.Bytes bytes) {
            return List.of(bytes.size());
        }
        return length instanceof ArrayLength.Sum sum ? sum.members() : List.of();
    }

    /** {@return the array that a type is or points to, or {@code null}} */
    static ArrayType array(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return array(pointer.target());
        }
        return resolved instanceof ArrayType array ? array : null;
    }

    private List<Integer> combination(Field field, long number) {
        return deciding.getOrDefault(field, List.of()).stream().map(choice -> arm(choice, number)).toList();
    }

    private static int arm(Switch choice, long number) {
        int index = 0;
        while (index < choice.cases().size() && !choice.cases().get(index).matches(number)) {
            index++;
        }
        return index;
    }

    private void collect(Container container) {
        if (!seen.add(container)) {
            return;
        }
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                deciding.computeIfAbsent(variable(container, choice.variable()), f -> new ArrayList<>()).add(choice);
            }
        }
        for (Field field : container.allFields()) {
            ArrayType array = array(field.type());
            if (array != null) {
                names(array.length()).forEach(name -> counts.add(container.field(name).orElseThrow()));
                collect(array.element());
            }
            collect(field.type());
        }
    }

    private void collect(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            collect(pointer.target());
        } else if (resolved instanceof Struct struct) {
            collect((Container) struct);
        }
    }

    private static Field variable(Container container, List<String> path) {
        Field field = container.field(path.get(0)).orElseThrow();
        return path.size() == 1 ? field : variable((Struct) field.type().resolved(), path.subList(1, path.size()));
    }
}
