// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Members with the same bytes that stand in other structs than before.
 *
 * @param members   what is regrouped: members of the container, in both versions
 * @param flattened what they consist of, one to one
 */
public record Regrouping(Pair<List<Member>> members, List<Pair<FlattenedMember>> flattened) {

    /** {@return a regrouping, if members are the same when flattened} */
    static Optional<Regrouping> of(List<Member> before, List<Member> after) {
        List<FlattenedMember> old = FlattenedMember.of(before);
        List<FlattenedMember> fresh = FlattenedMember.of(after);
        if (old.isEmpty() || old.size() != fresh.size()) {
            return Optional.empty();
        }
        List<Pair<FlattenedMember>> flattened = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            flattened.add(new Pair<>(old.get(i), fresh.get(i)));
        }
        return flattened.stream().allMatch(pair -> pair.same(flat -> StructuralForm.of(flat.member())))
                && haveNotMoved(flattened)
                && !before.stream().map(StructuralForm::of).toList()
                        .equals(after.stream().map(StructuralForm::of).toList())
                ? Optional.of(new Regrouping(new Pair<>(before, after), List.copyOf(flattened)))
                : Optional.empty();
    }

    /** A member may have another name, but not that of another one: then the two have changed places. */
    private static boolean haveNotMoved(List<Pair<FlattenedMember>> flattened) {
        Set<String> old = flattened.stream().map(pair -> pair.before().member().name()).collect(Collectors.toSet());
        Set<String> fresh = flattened.stream().map(pair -> pair.after().member().name()).collect(Collectors.toSet());
        return flattened.stream().allMatch(pair -> pair.same(flat -> flat.member().name())
                || !old.contains(pair.after().member().name()) && !fresh.contains(pair.before().member().name()));
    }

    /** {@return the members that have another path now} */
    public List<Pair<FlattenedMember>> moved() {
        return flattened.stream().filter(pair -> !pair.same(FlattenedMember::path)).toList();
    }
}
