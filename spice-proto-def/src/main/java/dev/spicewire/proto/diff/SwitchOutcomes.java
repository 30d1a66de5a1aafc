package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The values of a switch variable for which the two versions take cases with different bytes. */
final class SwitchOutcomes {

    private final SwitchPair choice;
    private final List<Outcome> differing;

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

        private boolean takes(SwitchCase choice) {
            return Stream.concat(before.stream(), after.stream()).anyMatch(taken -> taken == choice);
        }
    }

    static SwitchOutcomes of(Match match, SwitchPair choice) {
        SameBytes bytes = new SameBytes(match, choice);
        List<Outcome> differing = new ArrayList<>();
        for (long number : numbers(choice)) {
            Outcome outcome = new Outcome(number, taken(choice.before().cases(), number),
                    taken(choice.after().cases(), number));
            if (!agree(choice, outcome, bytes)) {
                differing.add(outcome);
            }
        }
        return new SwitchOutcomes(choice, differing);
    }

    /** {@return the part of this in which a case has to do with the difference} */
    SwitchOutcomes about(SwitchCase part) {
        return filtered(outcome -> outcome.takes(part));
    }

    /** {@return the part of this in which a case that both versions have has to do with the difference} */
    SwitchOutcomes about(Pair<SwitchCase> part) {
        return filtered(outcome -> outcome.takes(part.before()) || outcome.takes(part.after()));
    }

    /** {@return the part of this in which both versions take a case, and both have both cases} */
    SwitchOutcomes betweenKnownCases() {
        return filtered(outcome -> outcome.before().isPresent() && outcome.after().isPresent()
                && choice.cases().pairs().stream().anyMatch(p -> p.before() == outcome.before().get())
                && choice.cases().pairs().stream().anyMatch(p -> p.after() == outcome.after().get()));
    }

    private SwitchOutcomes filtered(Predicate<Outcome> wanted) {
        return new SwitchOutcomes(choice, differing.stream().filter(wanted).toList());
    }

    /**
     * {@return the effect on readers}
     *
     * @param doc doc comment of what is new, for its guard
     */
    Effect effect(String doc) {
        boolean old = differing.stream().anyMatch(outcome -> writes(Version.OLD, outcome));
        boolean fresh = differing.stream().anyMatch(outcome -> writes(Version.NEW, outcome));
        boolean both = differing.stream().anyMatch(o -> writes(Version.OLD, o) && writes(Version.NEW, o));
        if (old) {
            return both ? Effect.BREAKS_BOTH : Effect.BREAKS_NEW_READER;
        }
        return fresh ? Effect.extension(doc) : Effect.SOURCE;
    }

    /** {@return a value that shows the difference, one that the old version writes if there is one} */
    Optional<Aim> aim() {
        return Stream.concat(differing.stream().filter(o -> writes(Version.OLD, o)), differing.stream()).findFirst()
                .map(o -> Aim.at(variables(choice), o.number()));
    }

    private boolean writes(Version version, Outcome outcome) {
        EnumType type = variables(choice).of(version);
        return type.isFlags()
                ? (outcome.number() & ~type.mask()) == 0
                : EnumPair.named(type, outcome.number()).isPresent();
    }

    private static boolean agree(SwitchPair choice, Outcome outcome, SameBytes bytes) {
        if (outcome.before().isEmpty() || outcome.after().isEmpty()) {
            return outcome.before().isEmpty() && outcome.after().isEmpty();
        }
        return choice.cases().pairs().stream()
                .anyMatch(pair -> outcome.before().get() == pair.before() && outcome.after().get() == pair.after())
                || bytes.of(outcome.before().get(), outcome.after().get());
    }

    private static Optional<SwitchCase> taken(List<SwitchCase> cases, long number) {
        return cases.stream().filter(c -> c.matches(number)).findFirst();
    }

    private static Pair<EnumType> variables(SwitchPair choice) {
        return choice.switches().map(s -> s.variableType());
    }

    /** Every defined value; of flags also none and any two, which show the order of cases. */
    private static SortedSet<Long> numbers(SwitchPair choice) {
        SortedSet<Long> numbers = new TreeSet<>();
        for (Version version : Version.values()) {
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
