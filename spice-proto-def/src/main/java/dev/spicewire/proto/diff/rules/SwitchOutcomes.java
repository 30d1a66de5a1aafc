// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.CaseTable;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.SwitchPair;
import dev.spicewire.proto.diff.pair.Identities;
import dev.spicewire.proto.diff.pair.Lazy;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.RequiredValue;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The values of a switch variable for which the two versions take cases with different bytes. */
final class SwitchOutcomes {

    private final SwitchPair choice;
    private final List<Outcome> differing;
    private final Lazy<Map<SwitchCase, List<Outcome>>> byCase = new Lazy<>(this::grouped);

    private SwitchOutcomes(SwitchPair choice, List<Outcome> differing) {
        this.choice = choice;
        this.differing = differing;
    }

    /**
     * What both versions take for a value.
     *
     * @param number the value on the wire
     * @param before the case of the old version, if one matches
     * @param after  the case of the new version, if one matches
     */
    record Outcome(long number, Optional<SwitchCase> before, Optional<SwitchCase> after) {
    }

    static SwitchOutcomes of(Match match, SwitchPair choice) {
        SameBytes bytes = new SameBytes(match, choice);
        Pair<CaseTable> tables = choice.switches().map(CaseTable::new);
        Map<SwitchCase, SwitchCase> partners = new IdentityHashMap<>();
        choice.cases().pairs().forEach(pair -> partners.put(pair.before(), pair.after()));
        List<Outcome> differing = new ArrayList<>();
        for (long number : numbers(choice)) {
            Outcome outcome = new Outcome(number, tables.before().taken(number), tables.after().taken(number));
            if (!agree(partners, outcome, bytes)) {
                differing.add(outcome);
            }
        }
        return new SwitchOutcomes(choice, differing);
    }

    /** {@return the part of this in which a case has to do with the difference} */
    SwitchOutcomes about(SwitchCase part) {
        return new SwitchOutcomes(choice, taking(part));
    }

    /** {@return the part of this in which a case that both versions have has to do with the difference} */
    SwitchOutcomes about(Pair<SwitchCase> part) {
        SortedMap<Long, Outcome> inOrder = new TreeMap<>();
        Stream.of(part.before(), part.after()).flatMap(taken -> taking(taken).stream())
                .forEach(outcome -> inOrder.put(outcome.number(), outcome));
        return new SwitchOutcomes(choice, List.copyOf(inOrder.values()));
    }

    /** {@return the part of this in which both versions take a case, and both have both cases} */
    SwitchOutcomes betweenKnownCases() {
        Set<SwitchCase> known = Identities.of(choice.cases().pairs().stream()
                .flatMap(pair -> Stream.of(pair.before(), pair.after())));
        return new SwitchOutcomes(choice, differing.stream()
                .filter(outcome -> outcome.before().filter(known::contains).isPresent()
                        && outcome.after().filter(known::contains).isPresent()).toList());
    }

    private List<Outcome> taking(SwitchCase part) {
        return byCase.get().getOrDefault(part, List.of());
    }

    private Map<SwitchCase, List<Outcome>> grouped() {
        Map<SwitchCase, List<Outcome>> outcomes = new IdentityHashMap<>();
        for (Outcome outcome : differing) {
            Identities.of(Stream.concat(outcome.before().stream(), outcome.after().stream()))
                    .forEach(taken -> outcomes.computeIfAbsent(taken, k -> new ArrayList<>()).add(outcome));
        }
        return outcomes;
    }

    /**
     * {@return the effect on readers}
     *
     * @param doc doc comment of what is new, for its guard
     */
    Effect effect(String doc) {
        boolean old = differing.stream().anyMatch(outcome -> writes(OldOrNew.OLD, outcome));
        boolean fresh = differing.stream().anyMatch(outcome -> writes(OldOrNew.NEW, outcome));
        boolean both = differing.stream().anyMatch(o -> writes(OldOrNew.OLD, o) && writes(OldOrNew.NEW, o));
        if (old) {
            return both ? Effect.BREAKS_BOTH : Effect.BREAKS_NEW_READER;
        }
        return fresh ? Effect.extension(doc) : Effect.SOURCE;
    }

    /** {@return a value that shows the difference, one that the old version writes if there is one} */
    Optional<RequiredValue> required() {
        return Stream.concat(differing.stream().filter(o -> writes(OldOrNew.OLD, o)), differing.stream()).findFirst()
                .map(o -> RequiredValue.of(variables(choice), o.number()));
    }

    private boolean writes(OldOrNew version, Outcome outcome) {
        EnumType type = variables(choice).of(version);
        return type.isFlags()
                ? (outcome.number() & ~type.mask()) == 0
                : choice.types().defines(version, outcome.number());
    }

    private static boolean agree(Map<SwitchCase, SwitchCase> partners, Outcome outcome, SameBytes bytes) {
        if (outcome.before().isEmpty() || outcome.after().isEmpty()) {
            return outcome.before().isEmpty() && outcome.after().isEmpty();
        }
        return partners.get(outcome.before().get()) == outcome.after().get()
                || bytes.of(outcome.before().get(), outcome.after().get());
    }

    private static Pair<EnumType> variables(SwitchPair choice) {
        return choice.types().types();
    }

    /** Every defined value; of flags also none and any two, which show the order of cases. */
    private static SortedSet<Long> numbers(SwitchPair choice) {
        SortedSet<Long> numbers = new TreeSet<>();
        for (OldOrNew version : OldOrNew.values()) {
            EnumType type = variables(choice).of(version);
            type.values().forEach(value -> numbers.add(type.wireValue(value)));
            if (type.isFlags()) {
                numbers.add(0L);
                type.values().forEach(a -> type.values()
                        .forEach(b -> numbers.add(type.wireValue(a) | type.wireValue(b))));
            }
        }
        return numbers;
    }
}
