package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which member of a container is which member of its other version: by name first, then, between members that stand
 * still, by what they look like on the wire, so that a renamed member is found again.
 */
final class Alignment {

    private final Matched<Member> members;
    private final List<Regrouping> regroupings;
    private final Set<Member> moved = Collections.newSetFromMap(new IdentityHashMap<>());

    private Alignment(Matched<Member> members, List<Regrouping> regroupings) {
        this.members = members;
        this.regroupings = List.copyOf(regroupings);
    }

    static Alignment of(Container before, Container after) {
        List<Member> old = before.members();
        List<Member> fresh = after.members();
        Matched<Member> byName = Matched.by(old, fresh, List.of((a, b) -> a.name().equals(b.name())));
        List<Pair<Member>> still = Rising.longest(byName.pairs(), pair -> fresh.indexOf(pair.after()));
        Matched<Member> all = Matched.by(old, fresh, List.of(
                (a, b) -> a.name().equals(b.name()),
                (a, b) -> sameGap(still, old.indexOf(a), fresh.indexOf(b), old, fresh) && alike(a, b)));
        Alignment alignment = regrouped(before, after, all, still);
        byName.pairs().stream().filter(pair -> !still.contains(pair)).forEach(p -> alignment.moved.add(p.before()));
        return alignment;
    }

    /** Structs around members have no bytes: what is left over is compared again without them. */
    private static Alignment regrouped(Container before, Container after, Matched<Member> all,
            List<Pair<Member>> still) {
        List<Regrouping> inGaps = new ArrayList<>();
        for (List<Member> old : runs(before.members(), all.removed())) {
            for (List<Member> fresh : runs(after.members(), all.added())) {
                if (sameGap(still, before.members().indexOf(old.get(0)), after.members().indexOf(fresh.get(0)),
                        before.members(), after.members())) {
                    Regrouping.of(old, fresh).ifPresent(inGaps::add);
                }
            }
        }
        Matched<Member> left = new Matched<>(all.pairs(), without(Version.OLD, all.removed(), inGaps),
                without(Version.NEW, all.added(), inGaps));
        boolean explained = left.removed().isEmpty() && left.added().isEmpty()
                && left.pairs().stream().allMatch(pair -> alike(pair.before(), pair.after()));
        return (explained ? Optional.<Regrouping>empty() : Regrouping.of(before.members(), after.members()))
                .map(whole -> new Alignment(new Matched<>(List.of(), List.of(), List.of()), List.of(whole)))
                .orElseGet(() -> new Alignment(left, inGaps));
    }

    /** {@return the parts of a list that have neighbours among some of its members} */
    private static List<List<Member>> runs(List<Member> all, List<Member> some) {
        List<List<Member>> runs = new ArrayList<>();
        boolean open = false;
        for (Member member : all) {
            boolean taken = some.stream().anyMatch(m -> m == member);
            if (taken && !open) {
                runs.add(new ArrayList<>());
            }
            if (taken) {
                runs.get(runs.size() - 1).add(member);
            }
            open = taken;
        }
        return runs;
    }

    private static List<Member> without(Version version, List<Member> members, List<Regrouping> taken) {
        return members.stream().filter(m -> taken.stream().noneMatch(r -> r.takes(version, m))).toList();
    }

    /** {@return whether a place in the old list and one in the new list have the same unmoved member before them} */
    private static boolean sameGap(List<Pair<Member>> still, int old, int fresh, List<Member> before,
            List<Member> after) {
        return still.stream().allMatch(pair ->
                before.indexOf(pair.before()) < old == after.indexOf(pair.after()) < fresh);
    }

    private static boolean alike(Member before, Member after) {
        return before instanceof Switch == after instanceof Switch && Shape.of(before).equals(Shape.of(after));
    }

    /** {@return members that both versions have, in the old order} */
    List<Pair<Member>> pairs() {
        return members.pairs();
    }

    /** {@return members that only the old version has} */
    List<Member> removed() {
        return members.removed();
    }

    /** {@return members that only the new version has} */
    List<Member> added() {
        return members.added();
    }

    /** {@return whether a member, given as it is in the old version, has changed places with others} */
    boolean moved(Member before) {
        return moved.contains(before);
    }

    /** {@return members that stand in other structs now} */
    List<Regrouping> regroupings() {
        return regroupings;
    }

    /** {@return what the regrouped members consist of} */
    List<Pair<Leaf>> leaves() {
        return regroupings.stream().flatMap(regrouping -> regrouping.leaves().stream()).toList();
    }

    /** {@return fields that both versions have, without those in switches} */
    List<Pair<Field>> fields() {
        return both(Field.class);
    }

    /** {@return switches that both versions have} */
    List<Pair<Switch>> switches() {
        return both(Switch.class);
    }

    private <T extends Member> List<Pair<T>> both(Class<T> kind) {
        return pairs().stream().filter(p -> kind.isInstance(p.before()) && kind.isInstance(p.after()))
                .map(p -> p.map(kind::cast)).toList();
    }

    /** {@return the cases of a switch, the same ones by the name of their member, then by what it looks like} */
    static Matched<SwitchCase> cases(Pair<Switch> choice) {
        return Matched.by(choice.before().cases(), choice.after().cases(), List.of(
                (a, b) -> a.member().name().equals(b.member().name()),
                (a, b) -> a.labels().size() == b.labels().size() && Shape.of(a.member()).equals(Shape.of(b.member()))));
    }

    /** {@return whether names, one of each version, stand for the same field, also one in a switch} */
    boolean same(String before, String after) {
        List<Pair<Field>> candidates = new ArrayList<>(fields());
        switches().forEach(choice -> cases(choice).pairs().forEach(c -> candidates.add(c.map(SwitchCase::member))));
        Stream<Pair<? extends Member>> all = Stream.concat(candidates.stream(),
                leaves().stream().map(leaf -> leaf.map(Leaf::member)));
        return all.anyMatch(p -> p.before().name().equals(before) && p.after().name().equals(after));
    }

    /** {@return whether paths, one of each version, lead to the same regrouped member} */
    boolean same(List<String> before, List<String> after) {
        return leaves().stream().anyMatch(p -> p.before().isMeantBy(before) && p.after().isMeantBy(after));
    }
}
