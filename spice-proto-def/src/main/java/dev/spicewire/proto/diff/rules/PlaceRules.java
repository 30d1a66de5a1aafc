package dev.spicewire.proto.diff.rules;

import static java.util.stream.Collectors.joining;

import dev.spicewire.proto.diff.match.Alignment;
import dev.spicewire.proto.diff.match.ContainerPair;
import dev.spicewire.proto.diff.match.Leaf;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Reach;
import dev.spicewire.proto.diff.match.Regrouping;
import dev.spicewire.proto.diff.pair.Identities;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.pair.Version;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Places;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.layout.Sizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Rules about the members of structs and messages: there or not, place, name. */
final class PlaceRules implements RuleFamily {

    private static final Rule APPENDED = Rule.mirrored("field-appended", "field-removed-at-end",
            "a member is new behind all others");
    private static final Rule REMOVED_AT_END = Rule.mirrored("field-removed-at-end", "field-appended",
            "the last member is gone");
    private static final Rule INSERTED = Rule.mirrored("field-inserted", "field-removed",
            "a member is new before others");
    private static final Rule REMOVED = Rule.mirrored("field-removed", "field-inserted",
            "a member is gone from before others");
    private static final Rule MOVED = Rule.symmetric("field-moved", "a member has another place among the others");
    private static final Rule RENAMED = Rule.symmetric("field-renamed", "a member has another name");
    private static final Rule REGROUPED = Rule.symmetric("members-regrouped",
            "members stand in another struct, with the same bytes");

    @Override
    public List<Rule> rules() {
        return List.of(APPENDED, REMOVED_AT_END, INSERTED, REMOVED, MOVED, RENAMED, REGROUPED);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        for (ContainerPair container : match.containers()) {
            Alignment alignment = container.alignment();
            Pair<Map<Member, Integer>> places = container.containers().map(c -> Identities.places(c.members()));
            lone(container, Version.OLD, alignment.removed(), places.before(), findings);
            lone(container, Version.NEW, alignment.added(), places.after(), findings);
            alignment.pairs().stream().filter(pair -> alignment.moved(pair.before()))
                    .forEach(pair -> findings.accept(moved(container, pair, places)));
            alignment.regroupings().forEach(group -> findings.accept(regrouped(container, group)));
            alignment.switches().forEach(pair -> renamed(pair.map(Member.class::cast), container.symbol(pair.before()),
                    container.reaches(), findings));
        }
        match.fields().forEach(field ->
                renamed(field.fields().map(Member.class::cast), field.symbol(), field.reaches(), findings));
    }

    private static void lone(ContainerPair container, Version version, List<Member> alone,
            Map<Member, Integer> places, Consumer<Finding> findings) {
        int end = places.size();
        for (int i = alone.size() - 1; i >= 0 && places.get(alone.get(i)) == end - 1; i--) {
            end--;
        }
        for (Member member : alone) {
            findings.accept(lone(container, version, member, places.get(member), places.get(member) >= end));
        }
    }

    private static Finding lone(ContainerPair container, Version version, Member member, int place, boolean atEnd) {
        boolean unseen = atEnd && container.last();
        boolean gone = version == Version.OLD;
        Rule rule = atEnd ? gone ? REMOVED_AT_END : APPENDED : gone ? REMOVED : INSERTED;
        return new Finding(rule, container.symbol(member), Places.only(version, member.location()),
                effect(version, member, unseen), container.reaches(),
                "member " + member.name() + size(member) + " is " + (gone ? "gone" : "new") + " at "
                        + (atEnd ? "the end" : "place " + (place + 1)) + " of " + container.symbol());
    }

    private static Effect effect(Version version, Member member, boolean unseen) {
        if (takesNoBytes(member)) {
            return Effect.SOURCE;
        } else if (version == Version.OLD) {
            return Effect.oldReaderBreaksAndNewUnless(unseen);
        }
        return unseen && mayBeEmpty(member)
                ? Effect.extension(member.doc())
                : Effect.newReaderBreaksAndOldUnless(unseen);
    }

    /** A descriptor takes none either, but a byte follows the message that the other side does not wait for. */
    private static boolean takesNoBytes(Member member) {
        return Sizes.fixed(member).equals(OptionalLong.of(0))
                && !(member instanceof Field field && field.type().resolved() instanceof FdType);
    }

    /** {@return whether a member takes what is left of the message, which in messages of old writers is nothing} */
    private static boolean mayBeEmpty(Member member) {
        return member instanceof Field field && field.type().resolved() instanceof ArrayType array
                && array.length() instanceof ArrayLength.Remaining;
    }

    private static String size(Member member) {
        OptionalLong size = Sizes.fixed(member);
        if (size.isEmpty()) {
            return "";
        }
        return " (" + size.getAsLong() + (size.getAsLong() == 1 ? " byte)" : " bytes)");
    }

    private static Finding moved(ContainerPair container, Pair<Member> pair, Pair<Map<Member, Integer>> places) {
        int from = places.before().get(pair.before()) + 1;
        int to = places.after().get(pair.after()) + 1;
        return new Finding(MOVED, container.symbol(pair.before()),
                Places.both(pair.before().location(), pair.after().location()), Effect.BREAKS_BOTH, container.reaches(),
                "member " + pair.before().name() + " was at place " + from + " and is at place " + to);
    }

    private static Finding regrouped(ContainerPair container, Regrouping group) {
        List<Pair<Leaf>> moved = group.moved();
        Pair<String> names = new Pair<>(moved.stream().map(leaf -> leaf.before().words()).collect(joining(", ")),
                moved.stream().map(leaf -> leaf.after().words()).collect(joining(", ")));
        return new Finding(REGROUPED, container.symbol() + "." + moved.get(0).before().words(),
                Places.both(moved.get(0).before().member().location(), moved.get(0).after().member().location()),
                Effect.SOURCE, container.reaches(),
                "members " + names.before() + " are " + names.after() + " now, in the same bytes");
    }

    private static void renamed(Pair<Member> pair, String symbol, List<Reach> reaches, Consumer<Finding> findings) {
        if (!pair.same(Member::name)) {
            findings.accept(new Finding(RENAMED, symbol,
                    Places.both(pair.before().location(), pair.after().location()), Effect.SOURCE, reaches,
                    "member " + pair.before().name() + " is now called " + pair.after().name()));
        }
    }
}
