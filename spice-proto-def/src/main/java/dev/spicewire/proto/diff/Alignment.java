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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which member of a container is which member of its other version: by name first, then, between members that stand
 * still, by what they look like on the wire and by their types, so that a renamed member is found again.
 */
final class Alignment {

    /** What tells a renamed member, the strongest first. */
    private static final List<Function<Member, String>> LOOKS = List.of(Alignment::look, Kinship::of);

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
        Gaps gaps = new Gaps(new Pair<>(old, fresh), still);
        Matched<Member> all = byName;
        for (Function<Member, String> look : LOOKS) {
            List<Pair<Member>> renamed = gaps.alike(all, look);
            all = all.and(renamed, old);
            gaps = gaps.with(renamed);
        }
        Alignment alignment = regrouped(all, gaps);
        byName.pairs().stream().filter(pair -> !still.contains(pair)).forEach(p -> alignment.moved.add(p.before()));
        return alignment;
    }

    /** Structs around members have no bytes: what is left over is compared again without them. */
    private static Alignment regrouped(Matched<Member> all, Gaps gaps) {
        List<Regrouping> inGaps = new ArrayList<>();
        for (List<Member> old : runs(gaps.members().before(), all.removed())) {
            for (List<Member> fresh : runs(gaps.members().after(), all.added())) {
                if (gaps.same(old.get(0), fresh.get(0))) {
                    Regrouping.of(old, fresh).ifPresent(inGaps::add);
                }
            }
        }
        Matched<Member> left = new Matched<>(all.pairs(), without(Version.OLD, all.removed(), inGaps),
                without(Version.NEW, all.added(), inGaps));
        boolean explained = left.removed().isEmpty() && left.added().isEmpty()
                && left.pairs().stream().allMatch(pair -> pair.same(Alignment::look));
        Pair<List<Member>> members = gaps.members();
        return (explained ? Optional.<Regrouping>empty() : Regrouping.of(members.before(), members.after()))
                .map(whole -> new Alignment(Matched.none(), List.of(whole)))
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

    private static String look(Member member) {
        return (member instanceof Switch ? "switch " : "") + Shape.of(member);
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

    /** {@return whether names, one of each version, stand for the same field, also one in a switch} */
    boolean same(String before, String after) {
        List<Pair<Field>> candidates = new ArrayList<>(fields());
        switches().forEach(choice ->
                CaseMatching.of(choice).pairs().forEach(c -> candidates.add(c.map(SwitchCase::member))));
        Stream<Pair<? extends Member>> all = Stream.concat(candidates.stream(),
                leaves().stream().map(leaf -> leaf.map(Leaf::member)));
        return all.anyMatch(p -> p.before().name().equals(before) && p.after().name().equals(after));
    }

    /** {@return whether paths, one of each version, lead to the same regrouped member} */
    boolean same(List<String> before, List<String> after) {
        return leaves().stream().anyMatch(p -> p.before().isMeantBy(before) && p.after().isMeantBy(after));
    }
}
