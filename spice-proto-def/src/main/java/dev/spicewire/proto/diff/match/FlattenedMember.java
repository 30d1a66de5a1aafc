// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A member that is no inline struct: structs around members have no bytes of their own.
 *
 * @param path   names of the structs around it, then its own
 * @param member the member
 */
public record FlattenedMember(List<String> path, Member member) {

    /** {@return members without the structs around them, in the order of their bytes} */
    static List<FlattenedMember> of(List<Member> members) {
        return flattened(List.of(), members).toList();
    }

    private static Stream<FlattenedMember> flattened(List<String> around, List<Member> members) {
        return members.stream().flatMap(member -> {
            List<String> path = new ArrayList<>(around);
            path.add(member.name());
            return member instanceof Field field && field.type().resolved() instanceof Struct struct
                    ? flattened(path, struct.members())
                    : Stream.of(new FlattenedMember(List.copyOf(path), member));
        });
    }

    /** {@return what a container holds for it} */
    public Optional<Value> value(StructValue container) {
        Optional<Value> value = Optional.of(container);
        for (String name : path) {
            value = value.filter(StructValue.class::isInstance).flatMap(v -> ((StructValue) v).member(name));
        }
        return value;
    }

    /** {@return whether something in the same struct, or in one around it, means this member by a path} */
    boolean isMeantBy(List<String> relative) {
        return relative.size() <= path.size()
                && path.subList(path.size() - relative.size(), path.size()).equals(relative);
    }

    /** {@return the path with dots} */
    public String words() {
        return String.join(".", path);
    }
}
