// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Identities;
import dev.spicewire.proto.diff.pair.LongestCommonSubsequence;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The gaps between members of a container that stand still. */
final class Gaps {

    private final Pair<List<Member>> members;
    private final List<Pair<Member>> still;
    private final Pair<Map<Member, Integer>> indexes;
    private final Pair<Map<Member, Integer>> gaps;

    /**
     * Gaps.
     *
     * @param members the members of both versions
     * @param still   members that both versions have in the same order
     */
    Gaps(Pair<List<Member>> members, List<Pair<Member>> still) {
        this(members, members.map(Identities::indexes), still);
    }

    private Gaps(Pair<List<Member>> members, Pair<Map<Member, Integer>> indexes, List<Pair<Member>> still) {
        this.members = members;
        this.indexes = indexes;
        this.still = still;
        this.gaps = new Pair<>(numbered(OldOrNew.OLD), numbered(OldOrNew.NEW));
    }

    /** {@return the members of both versions} */
    Pair<List<Member>> members() {
        return members;
    }

    /** {@return the smaller gaps that are left if more members stand still} */
    Gaps with(List<Pair<Member>> more) {
        List<Pair<Member>> all = new ArrayList<>(still);
        all.addAll(more);
        all.sort(Comparator.comparingInt(pair -> indexes.before().get(pair.before())));
        return new Gaps(members, indexes, List.copyOf(all));
    }

    /**
     * {@return pairs of members that stand in the same gap in the same order and look alike}
     *
     * @param left members that have no other version yet
     * @param look what they look like, the empty string for those that nothing looks like
     */
    List<Pair<Member>> alike(Matched<Member> left, Function<Member, String> look) {
        Map<Integer, List<Member>> fresh = byGap(OldOrNew.NEW, left.added(), look);
        List<Pair<Member>> alike = new ArrayList<>();
        byGap(OldOrNew.OLD, left.removed(), look).forEach((gap, old) ->
                alike.addAll(LongestCommonSubsequence.of(old, fresh.getOrDefault(gap, List.of()), look)));
        return alike;
    }

    private Map<Integer, List<Member>> byGap(OldOrNew version, List<Member> left, Function<Member, String> look) {
        return left.stream().filter(member -> !look.apply(member).isEmpty())
                .collect(Collectors.groupingBy(member -> of(version, member), TreeMap::new, Collectors.toList()));
    }

    /** {@return the number of the gap in which a member stands, counted alike in both versions} */
    int of(OldOrNew version, Member member) {
        return gaps.of(version).get(member);
    }

    private Map<Member, Integer> numbered(OldOrNew version) {
        Set<Member> unmoved = Identities.of(still.stream().map(pair -> pair.of(version)));
        Map<Member, Integer> numbers = new IdentityHashMap<>();
        int passed = 0;
        for (Member member : members.of(version)) {
            numbers.put(member, passed);
            passed += unmoved.contains(member) ? 1 : 0;
        }
        return numbers;
    }
}
