// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.CaseLabels;
import dev.spicewire.proto.diff.match.ContainerPair;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.SwitchPair;
import dev.spicewire.proto.diff.pair.Identities;
import dev.spicewire.proto.diff.pair.LongestIncreasingSubsequence;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rules about switches: what decides, which cases there are, when they are taken. */
final class SwitchRules implements RuleFamily {

    private static final Rule VARIABLE = Rule.symmetric("switch-variable-changed", "another member decides");
    private static final Rule ADDED = Rule.mirrored("switch-case-added", "switch-case-removed", "a case is new");
    private static final Rule REMOVED = Rule.mirrored("switch-case-removed", "switch-case-added", "a case is gone");
    private static final Rule DEFAULT_ADDED =
            Rule.mirrored("switch-default-added", "switch-default-removed", "there is a default now");
    private static final Rule DEFAULT_REMOVED =
            Rule.mirrored("switch-default-removed", "switch-default-added", "there is no default any more");
    private static final Rule LABEL_ADDED =
            Rule.mirrored("switch-label-added", "switch-label-removed", "a case is taken for one more value");
    private static final Rule LABEL_REMOVED =
            Rule.mirrored("switch-label-removed", "switch-label-added", "a case is not taken for a value any more");
    private static final Rule NEGATED =
            Rule.symmetric("switch-label-negated", "a case is for a clear flag instead of a set one, or conversely");
    private static final Rule ORDER = Rule.symmetric("switch-order-changed", "cases are tried in another order");
    private static final Rule PADDED = Rule.mirrored("switch-padding-added", "switch-padding-removed",
            "every case takes as many bytes as the largest one");
    private static final Rule UNPADDED = Rule.mirrored("switch-padding-removed", "switch-padding-added",
            "a case takes only the bytes that it needs");

    @Override
    public List<Rule> rules() {
        return List.of(VARIABLE, ADDED, REMOVED, DEFAULT_ADDED, DEFAULT_REMOVED, LABEL_ADDED, LABEL_REMOVED, NEGATED,
                ORDER, PADDED, UNPADDED);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        for (SwitchPair choice : match.switches()) {
            if (!sameVariable(match, choice)) {
                findings.accept(whole(VARIABLE, choice, Effect.BREAKS_BOTH, "was decided by "
                        + String.join(".", choice.before().variable()) + " and is decided by "
                        + String.join(".", choice.after().variable())));
            } else {
                cases(choice, SwitchOutcomes.of(match, choice), findings);
            }
            padding(choice, findings);
        }
    }

    private static boolean sameVariable(Match match, SwitchPair choice) {
        List<String> before = choice.before().variable();
        List<String> after = choice.after().variable();
        ContainerPair container = choice.container();
        if (container.alignment().same(before, after)) {
            return true;
        }
        for (int i = 0; i < before.size(); i++) {
            if (i >= after.size() || !container.alignment().same(before.get(i), after.get(i))) {
                return false;
            }
            String name = before.get(i);
            Optional<Pair<Type>> types = container.alignment().fields().stream()
                    .filter(p -> p.before().name().equals(name)).findFirst().map(p -> p.map(Field::type))
                    .map(p -> p.map(Type::resolved));
            if (types.isPresent() && types.get().before() instanceof Struct old
                    && types.get().after() instanceof Struct fresh) {
                container = match.container(old, fresh);
            }
        }
        return before.size() == after.size();
    }

    private static void cases(SwitchPair choice, SwitchOutcomes outcomes, Consumer<Finding> findings) {
        Matched<SwitchCase> cases = choice.cases();
        cases.removed().forEach(c -> findings.accept(lone(choice, OldOrNew.OLD, c, outcomes.about(c))));
        cases.added().forEach(c -> findings.accept(lone(choice, OldOrNew.NEW, c, outcomes.about(c))));
        cases.pairs().forEach(pair -> labels(choice, pair, outcomes, findings));
        Map<SwitchCase, Integer> indexes = Identities.indexes(choice.after().cases());
        List<Pair<SwitchCase>> still = LongestIncreasingSubsequence.of(cases.pairs(), p -> indexes.get(p.after()));
        if (still.size() < cases.pairs().size()) {
            SwitchOutcomes between = outcomes.betweenKnownCases();
            findings.accept(withRequired(whole(ORDER, choice, between.effect(""), "tries "
                    + names(choice.after()) + ", it tried " + names(choice.before())), between));
        }
    }

    private static Finding lone(SwitchPair choice, OldOrNew version, SwitchCase alone, SwitchOutcomes outcomes) {
        boolean gone = version == OldOrNew.OLD;
        boolean fallback = alone.labels().stream().anyMatch(CaseLabel.Default.class::isInstance);
        Rule rule = fallback ? gone ? DEFAULT_REMOVED : DEFAULT_ADDED : gone ? REMOVED : ADDED;
        return withRequired(new Finding(rule, choice.symbol(alone), Locations.only(version, alone.member().location()),
                outcomes.effect(docs(alone)), choice.usages(),
                "case " + CaseLabels.words(alone.labels()) + " of switch " + choice.before().name() + " is "
                        + (gone ? "gone" : "new")), outcomes);
    }

    private static void labels(SwitchPair choice, Pair<SwitchCase> pair, SwitchOutcomes outcomes,
            Consumer<Finding> findings) {
        Matched<CaseLabel> labels = choice.labels().matched(pair);
        Matched<CaseLabel> negated = choice.labels().negated(labels);
        negated.pairs().forEach(p -> findings.accept(label(NEGATED, choice, pair, outcomes, p.after(), "is now")));
        negated.removed().forEach(l -> findings.accept(label(isDefault(l) ? DEFAULT_REMOVED : LABEL_REMOVED, choice,
                pair, outcomes, l, "is no longer")));
        negated.added().forEach(l -> findings.accept(label(isDefault(l) ? DEFAULT_ADDED : LABEL_ADDED, choice, pair,
                outcomes, l, "is now also")));
    }

    private static Finding label(Rule rule, SwitchPair choice, Pair<SwitchCase> pair, SwitchOutcomes outcomes,
            CaseLabel label, String verb) {
        SwitchOutcomes about = outcomes.about(pair);
        return withRequired(new Finding(rule, choice.symbol(pair.before()),
                Locations.both(pair.before().member().location(), pair.after().member().location()),
                about.effect(docs(pair.after())), choice.usages(), "case member " + pair.before().member().name() + " "
                        + verb + " taken for " + CaseLabels.words(List.of(label))), about);
    }

    private static void padding(SwitchPair choice, Consumer<Finding> findings) {
        boolean before = choice.before().attributes().has("fixedsize");
        boolean after = choice.after().attributes().has("fixedsize");
        if (before != after) {
            findings.accept(whole(after ? PADDED : UNPADDED, choice, Effect.BREAKS_BOTH,
                    after ? "is padded to its largest case" : "is not padded any more"));
        }
    }

    private static Finding whole(Rule rule, SwitchPair choice, Effect effect, String what) {
        return new Finding(rule, choice.symbol(), Locations.both(choice.before().location(), choice.after().location()),
                effect, choice.usages(), "switch " + choice.before().name() + " " + what);
    }

    private static Finding withRequired(Finding finding, SwitchOutcomes outcomes) {
        return outcomes.required().map(finding::requiring).orElse(finding);
    }

    private static boolean isDefault(CaseLabel label) {
        return label instanceof CaseLabel.Default;
    }

    /** The comments that can hold a guard: of the member, and of the values that lead to it. */
    private static String docs(SwitchCase choice) {
        return choice.member().doc() + choice.labels().stream().flatMap(label -> CaseLabels.value(label).stream())
                .map(value -> "\n" + value.doc()).collect(Collectors.joining());
    }

    private static String names(Switch choice) {
        return choice.cases().stream().map(c -> c.member().name()).collect(Collectors.joining(", "));
    }
}
