// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many cases there are of each verdict. */
final class Tally {

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    private Tally() {
    }

    static Tally of(Collection<Outcome> outcomes) {
        Tally tally = new Tally();
        outcomes.forEach(outcome -> tally.counts.merge(outcome.verdict(), 1, Integer::sum));
        return tally;
    }

    /** {@return a tally for each group, in the order in which groups come up} */
    static Map<String, Tally> by(Function<Outcome, String> group, List<Outcome> outcomes) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        outcomes.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, members) -> tallies.put(name, of(members)));
        return tallies;
    }

    static String channel(Outcome outcome) {
        return outcome.tested().subject().channelLabel();
    }

    static String category(Outcome outcome) {
        return outcome.tested().suite() + " " + outcome.tested().category();
    }

    static String level(Outcome outcome) {
        return outcome.tested().basis().level().word();
    }

    static String rule(Outcome outcome) {
        return outcome.tested().basis().rule();
    }

    static String message(Outcome outcome) {
        Subject subject = outcome.tested().subject();
        return subject.channel().orElse("channel-" + subject.channelType()) + "/" + subject.from() + "/"
                + subject.message().orElse("message-" + subject.id());
    }

    int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
