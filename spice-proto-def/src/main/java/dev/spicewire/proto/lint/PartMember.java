// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pointer of a part of a message, or an array that takes the rest of the message.
 *
 * @param field      the member
 * @param isPointer  whether it is a pointer
 * @param target     what matters of the part that a pointer leads to
 * @param cases      the paths of the switches around it, each with the number of the case that it stands in
 * @param isRepeated whether it stands in the elements of an array of two or more
 */
record PartMember(Field field, boolean isPointer, List<PartMember> target, Map<List<String>, Integer> cases,
        boolean isRepeated) {

    /** {@return the pointers and rest arrays of a main part, inline structs gone through, in wire order} */
    static List<PartMember> of(Container container) {
        List<PartMember> members = new ArrayList<>();
        add(container, List.of(), Map.of(), false, members);
        return members;
    }

    /** {@return whether the part of a pointer is written before those of later pointers are begun} */
    boolean isFilledAtOnce() {
        return field.attributes().has("marshall");
    }

    /** {@return whether this is an array that takes the rest, or leads to one} */
    boolean holdsRest() {
        return !isPointer || target.stream().anyMatch(PartMember::holdsRest);
    }

    /** {@return whether no switch has this and another in different cases} */
    boolean canStandBeside(PartMember other) {
        return cases.entrySet().stream()
                .allMatch(e -> other.cases.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    }

    private static void add(Container container, List<String> path, Map<List<String>, Integer> cases, boolean repeated,
            List<PartMember> members) {
        for (Member member : container.members()) {
            List<String> memberPath = new ArrayList<>(path);
            memberPath.add(member.name());
            if (member instanceof Field field) {
                add(field, field.type().resolved(), memberPath, cases, repeated, members);
            } else if (member instanceof Switch choice) {
                for (int i = 0; i < choice.cases().size(); i++) {
                    Map<List<String>, Integer> inside = new LinkedHashMap<>(cases);
                    inside.put(memberPath, i);
                    Field field = choice.cases().get(i).member();
                    // One element can be in one case and the next in another.
                    add(field, field.type().resolved(), memberPath, repeated ? cases : inside, repeated, members);
                }
            }
        }
    }

    private static void add(Field field, Type type, List<String> path, Map<List<String>, Integer> cases,
            boolean repeated, List<PartMember> members) {
        if (type instanceof Struct struct) {
            add(struct, path, cases, repeated, members);
        } else if (type instanceof PointerType pointer) {
            List<PartMember> target = new ArrayList<>();
            add(field, pointer.target().resolved(), List.of(), Map.of(), false, target);
            members.add(new PartMember(field, true, target, cases, repeated));
        } else if (type instanceof ArrayType array && array.length() instanceof ArrayLength.Remaining) {
            members.add(new PartMember(field, false, List.of(), cases, repeated));
        } else if (type instanceof ArrayType array) {
            boolean several = !(array.length() instanceof ArrayLength.Constant constant) || constant.count() > 1;
            add(field, array.element().resolved(), path, cases, repeated || several, members);
        }
    }
}
