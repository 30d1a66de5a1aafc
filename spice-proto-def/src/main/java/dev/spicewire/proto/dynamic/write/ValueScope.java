// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.write;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.LengthScope;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import java.util.List;
import java.util.Optional;

/**
 * The numbers among a container's values.
 *
 * @param container the container
 * @param values    its values
 */
record ValueScope(Container container, StructValue values) implements LengthScope {

    /** A field, and what has its value: the container's values, or those of a case that is taken. */
    private record Found(Field field, StructValue holder) {
    }

    @Override
    public long unsigned(String member) {
        return find(member).map(found -> number(found.field(), found.holder())).orElse(0L);
    }

    /** {@return the unsigned value of the member that a switch depends on} */
    long unsigned(List<String> memberPath) {
        String name = memberPath.get(0);
        if (memberPath.size() == 1) {
            return unsigned(name);
        }
        Optional<Found> found = find(name);
        return found.isPresent() && found.get().field().type().resolved() instanceof Struct struct
                && found.get().holder().member(name).orElse(NullValue.NULL) instanceof StructValue nested
                ? new ValueScope(struct, nested).unsigned(memberPath.subList(1, memberPath.size()))
                : 0;
    }

    private Optional<Found> find(String name) {
        for (Member candidate : container.members()) {
            if (candidate instanceof Field field && field.name().equals(name)) {
                return Optional.of(new Found(field, values));
            } else if (candidate instanceof Switch choice
                    && values.member(choice.name()).orElse(NullValue.NULL) instanceof StructValue taken
                    && taken.member(name).isPresent()) {
                return Optional.of(new Found(caseMember(choice, name), taken));
            }
        }
        return Optional.empty();
    }

    private static long number(Field field, StructValue holder) {
        if (Members.isZero(field)) {
            return 0;
        }
        Optional<IntValue> virtual = Members.virtualValue(field);
        if (virtual.isPresent()) {
            return virtual.get().bits();
        }
        return holder.member(field.name()).orElse(NullValue.NULL) instanceof IntValue number ? number.bits() : 0;
    }

    private static Field caseMember(Switch choice, String name) {
        return choice.cases().stream().map(c -> c.member()).filter(m -> m.name().equals(name)).findFirst()
                .orElseThrow();
    }
}
