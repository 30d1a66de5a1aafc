package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The places between members of a container that stand still.
 *
 * @param members the members of both versions
 * @param still   members that both versions have in the same order
 */
record Gaps(Pair<List<Member>> members, List<Pair<Member>> still) {

    /** {@return the smaller gaps that are left if more members stand still} */
    Gaps with(List<Pair<Member>> more) {
        List<Pair<Member>> all = new ArrayList<>(still);
        all.addAll(more);
        all.sort(Comparator.comparingInt(pair -> members.before().indexOf(pair.before())));
        return new Gaps(members, List.copyOf(all));
    }

    /**
     * {@return pairs of members that stand in the same gap in the same order and look alike}
     *
     * @param left members that have no other version yet
     * @param look what they look like, the empty string for those that nothing looks like
     */
    List<Pair<Member>> alike(Matched<Member> left, Function<Member, String> look) {
        List<Pair<Member>> alike = new ArrayList<>();
        Pair<Integer> start = new Pair<>(0, 0);
        for (int i = 0; i <= still.size(); i++) {
            Pair<Integer> end = i == still.size() ? members.map(List::size) : places(still.get(i));
            alike.addAll(CommonOrder.longest(
                    part(members.before().subList(start.before(), end.before()), left.removed(), look),
                    part(members.after().subList(start.after(), end.after()), left.added(), look), look));
            start = end;
        }
        return alike;
    }

    /** {@return whether members, one of each version, stand in the same gap} */
    boolean same(Member before, Member after) {
        Pair<Integer> places = places(new Pair<>(before, after));
        return still.stream().map(this::places)
                .allMatch(known -> known.before() < places.before() == known.after() < places.after());
    }

    private Pair<Integer> places(Pair<Member> pair) {
        return new Pair<>(members.before().indexOf(pair.before()), members.after().indexOf(pair.after()));
    }

    private static List<Member> part(List<Member> gap, List<Member> left, Function<Member, String> look) {
        return gap.stream().filter(member -> !look.apply(member).isEmpty() && left.contains(member)).toList();
    }
}
