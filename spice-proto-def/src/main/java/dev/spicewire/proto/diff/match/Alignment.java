// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Identities;
import dev.spicewire.proto.diff.pair.Lazy;
import dev.spicewire.proto.diff.pair.Likeness;
import dev.spicewire.proto.diff.pair.LongestIncreasingSubsequence;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Anchored alignment, as in patience diff: which member of a container is which member of its other version. Members of
 * one name in one order are the anchors (longest increasing subsequence); between them, members that look alike on the
 * wire or have types of one name are paired (longest common subsequence), so that a renamed member is found again.
 */
public final class Alignment {

    /** What tells a renamed member, the strongest first. */
    private static final List<Function<Member, String>> LOOKS = List.of(Alignment::look, NominalForm::of);

    private final Matched<Member> members;
    private final List<Regrouping> regroupings;
    private final Set<Member> moved;
    private final Lazy<Map<String, Set<String>>> names = new Lazy<>(this::names);

    private Alignment(Matched<Member> members, List<Regrouping> regroupings, Set<Member> moved) {
        this.members = members;
        this.regroupings = List.copyOf(regroupings);
        this.moved = moved;
    }

    private Alignment(Matched<Member> members, List<Regrouping> regroupings) {
        this(members, regroupings, Set.of());
    }

    static Alignment of(Container before, Container after) {
        List<Member> old = before.members();
        List<Member> fresh = after.members();
        if (old.size() == fresh.size()) {
            List<Pair<Member>> places = IntStream.range(0, old.size())
                    .mapToObj(i -> new Pair<>(old.get(i), fresh.get(i))).toList();
            if (places.stream().allMatch(Alignment::unchanged)) {
                return new Alignment(new Matched<>(places, List.of(), List.of()), List.of());
            }
        }
        Map<Member, Integer> indexes = Identities.indexes(fresh);
        Matched<Member> byName = Matched.by(old, fresh, List.of(Likeness.by(Member::name)));
        if (!byName.pairs().stream().allMatch(pair -> pair.same(Alignment::look))) {
            Optional<List<Pair<Member>>> places =
                    RenamedInPlace.of(new Pair<>(before, after), Alignment::look);
            if (places.isPresent()) {
                return new Alignment(new Matched<>(places.get(), List.of(), List.of()), List.of());
            }
        }
        List<Pair<Member>> still = LongestIncreasingSubsequence.of(byName.pairs(), pair -> indexes.get(pair.after()));
        Gaps gaps = new Gaps(new Pair<>(old, fresh), still);
        Matched<Member> all = byName;
        for (Function<Member, String> look : LOOKS) {
            List<Pair<Member>> renamed = gaps.alike(all, look);
            all = all.and(renamed, old);
            gaps = gaps.with(renamed);
        }
        Alignment alignment = regrouped(all, gaps);
        Set<Member> unmoved = Identities.of(still.stream().map(Pair::before));
        return new Alignment(alignment.members, alignment.regroupings, Identities.of(
                byName.pairs().stream().map(Pair::before).filter(member -> !unmoved.contains(member))));
    }

    /** {@return whether nothing has to be searched for, as in most places of two versions} */
    private static boolean unchanged(Pair<Member> place) {
        return place.same(Member::name) && place.same(Alignment::look);
    }

    /** Structs around members have no bytes: what is left over is compared again without them. */
    private static Alignment regrouped(Matched<Member> all, Gaps gaps) {
        Map<Integer, List<List<Member>>> byGap = runs(gaps.members().after(), all.added()).stream()
                .collect(Collectors.groupingBy(run -> gaps.of(OldOrNew.NEW, run.get(0))));
        List<Regrouping> inGaps = new ArrayList<>();
        for (List<Member> old : runs(gaps.members().before(), all.removed())) {
            for (List<Member> fresh : byGap.getOrDefault(gaps.of(OldOrNew.OLD, old.get(0)), List.of())) {
                Regrouping.of(old, fresh).ifPresent(inGaps::add);
            }
        }
        Matched<Member> left = new Matched<>(all.pairs(), without(OldOrNew.OLD, all.removed(), inGaps),
                without(OldOrNew.NEW, all.added(), inGaps));
        boolean explained = left.removed().isEmpty() && left.added().isEmpty()
                && left.pairs().stream().allMatch(pair -> pair.same(Alignment::look));
        Pair<List<Member>> members = gaps.members();
        return (explained ? Optional.<Regrouping>empty() : Regrouping.of(members.before(), members.after()))
                .map(whole -> new Alignment(Matched.none(), List.of(whole)))
                .orElseGet(() -> new Alignment(left, inGaps));
    }

    /** {@return the parts of a list that have neighbours among some of its members} */
    private static List<List<Member>> runs(List<Member> all, List<Member> some) {
        Set<Member> wanted = Identities.of(some.stream());
        List<List<Member>> runs = new ArrayList<>();
        boolean open = false;
        for (Member member : all) {
            boolean taken = wanted.contains(member);
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

    private static List<Member> without(OldOrNew version, List<Member> members, List<Regrouping> taken) {
        Set<Member> gone = Identities.of(taken.stream().flatMap(r -> r.members().of(version).stream()));
        return members.stream().filter(m -> !gone.contains(m)).toList();
    }

    private static String look(Member member) {
        return (member instanceof Switch ? "switch " : "") + StructuralForm.of(member);
    }

    /** {@return members that both versions have, in the old order} */
    public List<Pair<Member>> pairs() {
        return members.pairs();
    }

    /** {@return members that only the old version has} */
    public List<Member> removed() {
        return members.removed();
    }

    /** {@return members that only the new version has} */
    public List<Member> added() {
        return members.added();
    }

    /** {@return whether a member, given as it is in the old version, has changed places with others} */
    public boolean moved(Member before) {
        return moved.contains(before);
    }

    /** {@return members that stand in other structs now} */
    public List<Regrouping> regroupings() {
        return regroupings;
    }

    /** {@return what the regrouped members consist of} */
    public List<Pair<FlattenedMember>> flattened() {
        return regroupings.stream().flatMap(regrouping -> regrouping.flattened().stream()).toList();
    }

    /** {@return fields that both versions have, without those in switches} */
    public List<Pair<Field>> fields() {
        return both(Field.class);
    }

    /** {@return switches that both versions have} */
    public List<Pair<Switch>> switches() {
        return both(Switch.class);
    }

    private <T extends Member> List<Pair<T>> both(Class<T> kind) {
        return pairs().stream().filter(p -> kind.isInstance(p.before()) && kind.isInstance(p.after()))
                .map(p -> p.map(kind::cast)).toList();
    }

    /** {@return whether names, one of each version, stand for the same field, also one in a switch} */
    public boolean same(String before, String after) {
        return namesOf(before).contains(after);
    }

    /** {@return what fields of a name are called in the new version, also one in a switch} */
    public Set<String> namesOf(String before) {
        return names.get().getOrDefault(before, Set.of());
    }

    private Map<String, Set<String>> names() {
        Map<String, Set<String>> all = new HashMap<>();
        Stream<Pair<SwitchCase>> cases = switches().stream()
                .flatMap(choice -> CaseMatching.of(choice).pairs().stream());
        Stream.of(fields().stream().map(pair -> pair.map(Field::name)),
                        cases.map(pair -> pair.map(taken -> taken.member().name())),
                        flattened().stream().map(pair -> pair.map(flat -> flat.member().name())))
                .flatMap(pairs -> pairs)
                .forEach(pair -> all.computeIfAbsent(pair.before(), k -> new LinkedHashSet<>()).add(pair.after()));
        return all;
    }

    /** {@return whether paths, one of each version, lead to the same regrouped member} */
    public boolean same(List<String> before, List<String> after) {
        return flattened().stream().anyMatch(p -> p.before().isMeantBy(before) && p.after().isMeantBy(after));
    }
}
