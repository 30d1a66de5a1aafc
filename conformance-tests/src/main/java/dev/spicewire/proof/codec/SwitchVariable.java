// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;
import java.util.Optional;

/** The number among a container's values that a switch depends on, and the case that it selects. */
public final class SwitchVariable {

    private SwitchVariable() {
    }

    /**
     * {@return the number; 0 where its member stands in a case that is not taken}
     *
     * @param container what has the switch
     * @param choice    the switch
     * @param values    values of the members in front of it
     */
    public static long of(Container container, Switch choice, StructValue values) {
        return number(container, choice.variable(), values);
    }

    /** {@return the case that is there, if any is} */
    public static Optional<SwitchCase> taken(Container container, Switch choice, StructValue values) {
        long number = of(container, choice, values);
        return choice.cases().stream().filter(c -> c.matches(number)).findFirst();
    }

    private static long number(Container container, List<String> path, StructValue values) {
        for (Member member : container.members()) {
            Value value = values.member(member.name()).orElse(NullValue.NULL);
            if (member instanceof Field field && field.name().equals(path.get(0))) {
                return number(field, path, value);
            } else if (member instanceof Switch choice && value instanceof StructValue one
                    && choice.cases().stream().anyMatch(c -> c.member().name().equals(path.get(0)))) {
                Optional<Field> taken = taken(container, choice, values).map(SwitchCase::member)
                        .filter(field -> field.name().equals(path.get(0)));
                if (taken.isPresent()) {
                    return number(taken.get(), path, one.member(path.get(0)).orElse(NullValue.NULL));
                }
            }
        }
        return 0;
    }

    private static long number(Field field, List<String> path, Value value) {
        if (path.size() > 1 && value instanceof StructValue inner && field.type().resolved() instanceof Struct struct) {
            return number(struct, path.subList(1, path.size()), inner);
        }
        return path.size() == 1 && value instanceof IntValue number ? number.bits() : 0;
    }
}
