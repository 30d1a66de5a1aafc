// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.verdict;

import dev.spicewire.proto.diff.match.Usage;
import dev.spicewire.proto.model.Direction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A difference before it has a verdict and a witness.
 *
 * @param rule      what kind it is
 * @param symbol    what has changed
 * @param locations where it is
 * @param effect    what it does to readers
 * @param usages    how messages use it
 * @param writers   who sends what has changed
 * @param message   what has changed, one sentence without a full stop
 * @param required  what a witness must hold
 */
public record Finding(Rule rule, String symbol, Locations locations, Effect effect, List<Usage> usages,
        Set<Direction> writers, String message, Optional<RequiredValue> required) {

    /** A finding about what the senders of the messages that use it send; any values of them may be a witness. */
    public Finding(Rule rule, String symbol, Locations locations, Effect effect, List<Usage> usages, String message) {
        this(rule, symbol, locations, effect, usages,
                usages.stream().map(r -> r.message().from()).collect(Collectors.toUnmodifiableSet()), message,
                Optional.empty());
    }

    /** {@return the same finding, whose witness must hold something} */
    public Finding requiring(RequiredValue target) {
        return new Finding(rule, symbol, locations, effect, usages, writers, message, Optional.of(target));
    }

    /** {@return the same finding about something that only servers send, whoever sends the messages that use it} */
    public Finding sentByServers() {
        return new Finding(rule, symbol, locations, effect, usages, Set.of(Direction.SERVER), message, required);
    }

    /** {@return the names of the messages that use it} */
    public List<String> affects() {
        return usages.stream().map(usage -> usage.message().label()).distinct().toList();
    }

    /** {@return the verdict, the worst for all who send what has changed} */
    public Pairings pairings() {
        return writers.stream().map(from -> Pairings.of(effect, from)).reduce(Pairings.OK, Pairings::worse);
    }
}
