package dev.spicewire.proto.dynamic;

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
record ValueScope(Container container, StructValue values) implements Scope {

    @Override
    public long unsigned(String member) {
        for (Member candidate : container.members()) {
            if (candidate instanceof Field field && field.name().equals(member)) {
                return number(field, values);
            } else if (candidate instanceof Switch choice
                    && values.member(choice.name()).orElse(NullValue.NULL) instanceof StructValue taken
                    && taken.member(member).isPresent()) {
                return number(caseMember(choice, member), taken);
            }
        }
        return 0;
    }

    /** {@return the unsigned value of the member that a switch depends on} */
    long unsigned(List<String> memberPath) {
        String name = memberPath.get(0);
        if (memberPath.size() == 1) {
            return unsigned(name);
        }
        return container.field(name).map(Field::type).orElseThrow().resolved() instanceof Struct struct
                && values.member(name).orElse(NullValue.NULL) instanceof StructValue nested
                ? new ValueScope(struct, nested).unsigned(memberPath.subList(1, memberPath.size()))
                : 0;
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
