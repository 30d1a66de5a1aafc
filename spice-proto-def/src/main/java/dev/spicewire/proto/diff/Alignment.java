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

/**
 * Which member of a container is which member of its other version: by name first, then, between members that stand
 * still, by what they look like on the wire, so that a renamed member is found again.
 */
final class Alignment {

    private final Matched<Member> members;
    private final Set<Member> moved = Collections.newSetFromMap(new IdentityHashMap<>());

    private Alignment(Matched<Member> members) {
        this.members = members;
    }

    static Alignment of(Container before, Container after) {
        List<Member> old = before.members();
        List<Member> fresh = after.members();
        Matched<Member> byName = Matched.by(old, fresh, List.of((a, b) -> a.name().equals(b.name())));
        List<Pair<Member>> still = Rising.longest(byName.pairs(), pair -> fresh.indexOf(pair.after()));
        Matched<Member> all = Matched.by(old, fresh, List.of(
                (a, b) -> a.name().equals(b.name()),
                (a, b) -> sameGap(still, old.indexOf(a), fresh.indexOf(b), old, fresh) && alike(a, b)));
        Alignment alignment = new Alignment(all);
        byName.pairs().stream().filter(pair -> !still.contains(pair)).forEach(p -> alignment.moved.add(p.before()));
        return alignment;
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
        Optional<Pair<Field>> named = candidates.stream().filter(p -> p.before().name().equals(before)).findFirst();
        return named.map(p -> p.after().name().equals(after)).orElse(false);
    }
}
