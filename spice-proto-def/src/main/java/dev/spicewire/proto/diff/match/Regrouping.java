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
 * @param members what is regrouped: members of the container, in both versions
 * @param leaves  what they consist of, one to one
 */
public record Regrouping(Pair<List<Member>> members, List<Pair<Leaf>> leaves) {

    /** {@return a regrouping, if members have the same leaves} */
    static Optional<Regrouping> of(List<Member> before, List<Member> after) {
        List<Leaf> old = Leaf.of(before);
        List<Leaf> fresh = Leaf.of(after);
        if (old.isEmpty() || old.size() != fresh.size()) {
            return Optional.empty();
        }
        List<Pair<Leaf>> leaves = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            leaves.add(new Pair<>(old.get(i), fresh.get(i)));
        }
        return leaves.stream().allMatch(pair -> pair.same(leaf -> Shape.of(leaf.member())))
                && haveNotMoved(leaves)
                && !before.stream().map(Shape::of).toList().equals(after.stream().map(Shape::of).toList())
                ? Optional.of(new Regrouping(new Pair<>(before, after), List.copyOf(leaves)))
                : Optional.empty();
    }

    /** A leaf may have another name, but not that of another leaf: then the two have changed places. */
    private static boolean haveNotMoved(List<Pair<Leaf>> leaves) {
        Set<String> old = leaves.stream().map(pair -> pair.before().member().name()).collect(Collectors.toSet());
        Set<String> fresh = leaves.stream().map(pair -> pair.after().member().name()).collect(Collectors.toSet());
        return leaves.stream().allMatch(pair -> pair.same(leaf -> leaf.member().name())
                || !old.contains(pair.after().member().name()) && !fresh.contains(pair.before().member().name()));
    }

    /** {@return the leaves that have another path now} */
    public List<Pair<Leaf>> moved() {
        return leaves.stream().filter(pair -> !pair.same(Leaf::path)).toList();
    }
}
