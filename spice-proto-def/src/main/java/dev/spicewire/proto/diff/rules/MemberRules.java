// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static java.util.stream.Collectors.joining;

import dev.spicewire.proto.diff.match.Alignment;
import dev.spicewire.proto.diff.match.ContainerPair;
import dev.spicewire.proto.diff.match.FlattenedMember;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Regrouping;
import dev.spicewire.proto.diff.match.Usage;
import dev.spicewire.proto.diff.pair.Identities;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Rules about the members of structs and messages: there or not, order, name. */
final class MemberRules implements RuleFamily {

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
            Pair<Map<Member, Integer>> indexes = container.containers().map(c -> Identities.indexes(c.members()));
            lone(container, OldOrNew.OLD, alignment.removed(), indexes.before(), findings);
            lone(container, OldOrNew.NEW, alignment.added(), indexes.after(), findings);
            alignment.pairs().stream().filter(pair -> alignment.moved(pair.before()))
                    .forEach(pair -> findings.accept(moved(container, pair, indexes)));
            alignment.regroupings().forEach(group -> findings.accept(regrouped(container, group)));
            alignment.switches().forEach(pair -> renamed(pair.map(Member.class::cast), container.symbol(pair.before()),
                    container.usages(), findings));
        }
        match.fields().forEach(field ->
                renamed(field.fields().map(Member.class::cast), field.symbol(), field.usages(), findings));
    }

    private static void lone(ContainerPair container, OldOrNew version, List<Member> alone,
            Map<Member, Integer> indexes, Consumer<Finding> findings) {
        int end = indexes.size();
        for (int i = alone.size() - 1; i >= 0 && indexes.get(alone.get(i)) == end - 1; i--) {
            end--;
        }
        for (Member member : alone) {
            findings.accept(lone(container, version, member, indexes.get(member), indexes.get(member) >= end));
        }
    }

    private static Finding lone(ContainerPair container, OldOrNew version, Member member, int index, boolean atEnd) {
        boolean unseen = atEnd && container.last();
        boolean gone = version == OldOrNew.OLD;
        Rule rule = atEnd ? gone ? REMOVED_AT_END : APPENDED : gone ? REMOVED : INSERTED;
        return new Finding(rule, container.symbol(member), Locations.only(version, member.location()),
                effect(version, member, unseen), container.usages(),
                "member " + member.name() + size(member) + " is " + (gone ? "gone" : "new") + " at "
                        + (atEnd ? "the end" : "place " + (index + 1)) + " of " + container.symbol());
    }

    private static Effect effect(OldOrNew version, Member member, boolean unseen) {
        if (takesNoBytes(member)) {
            return Effect.SOURCE;
        } else if (version == OldOrNew.OLD) {
            return Effect.oldReaderBreaksAndNewUnless(unseen);
        }
        return unseen && mayBeEmpty(member)
                ? Effect.extension(member.doc())
                : Effect.newReaderBreaksAndOldUnless(unseen);
    }

    /** A descriptor takes none either, but a byte follows the message that the other side does not wait for. */
    private static boolean takesNoBytes(Member member) {
        return DefinedSizes.fixed(member).equals(OptionalLong.of(0))
                && !(member instanceof Field field && field.type().resolved() instanceof FdType);
    }

    /** {@return whether a member takes what is left of the message, which in messages of old writers is nothing} */
    private static boolean mayBeEmpty(Member member) {
        return member instanceof Field field && field.type().resolved() instanceof ArrayType array
                && array.length() instanceof ArrayLength.Remaining;
    }

    private static String size(Member member) {
        OptionalLong size = DefinedSizes.fixed(member);
        if (size.isEmpty()) {
            return "";
        }
        return " (" + size.getAsLong() + (size.getAsLong() == 1 ? " byte)" : " bytes)");
    }

    private static Finding moved(ContainerPair container, Pair<Member> pair, Pair<Map<Member, Integer>> indexes) {
        int from = indexes.before().get(pair.before()) + 1;
        int to = indexes.after().get(pair.after()) + 1;
        return new Finding(MOVED, container.symbol(pair.before()),
                Locations.both(pair.before().location(), pair.after().location()), Effect.BREAKS_BOTH,
                container.usages(),
                "member " + pair.before().name() + " was at place " + from + " and is at place " + to);
    }

    private static Finding regrouped(ContainerPair container, Regrouping group) {
        List<Pair<FlattenedMember>> moved = group.moved();
        Pair<String> names = new Pair<>(moved.stream().map(flat -> flat.before().words()).collect(joining(", ")),
                moved.stream().map(flat -> flat.after().words()).collect(joining(", ")));
        return new Finding(REGROUPED, container.symbol() + "." + moved.get(0).before().words(),
                Locations.both(moved.get(0).before().member().location(), moved.get(0).after().member().location()),
                Effect.SOURCE, container.usages(),
                "members " + names.before() + " are " + names.after() + " now, in the same bytes");
    }

    private static void renamed(Pair<Member> pair, String symbol, List<Usage> usages, Consumer<Finding> findings) {
        if (!pair.same(Member::name)) {
            findings.accept(new Finding(RENAMED, symbol,
                    Locations.both(pair.before().location(), pair.after().location()), Effect.SOURCE, usages,
                    "member " + pair.before().name() + " is now called " + pair.after().name()));
        }
    }
}
