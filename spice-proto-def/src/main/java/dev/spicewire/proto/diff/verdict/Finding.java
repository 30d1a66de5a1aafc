package dev.spicewire.proto.diff.verdict;

import dev.spicewire.proto.diff.match.Reach;
import dev.spicewire.proto.model.Direction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A difference before it has a verdict and a witness.
 *
 * @param rule    what kind it is
 * @param symbol  what has changed
 * @param places  where it is
 * @param effect  what it does to readers
 * @param reaches the ways on which messages reach it
 * @param writers who sends what has changed
 * @param message what has changed, one sentence without a full stop
 * @param aim     what a witness must hold
 */
public record Finding(Rule rule, String symbol, Places places, Effect effect, List<Reach> reaches,
        Set<Direction> writers, String message, Optional<Aim> aim) {

    /** A finding about what the senders of the messages that it reaches send; any values of them may be a witness. */
    public Finding(Rule rule, String symbol, Places places, Effect effect, List<Reach> reaches, String message) {
        this(rule, symbol, places, effect, reaches,
                reaches.stream().map(r -> r.site().from()).collect(Collectors.toUnmodifiableSet()), message,
                Optional.empty());
    }

    /** {@return the same finding, whose witness must hold something} */
    public Finding aimedAt(Aim target) {
        return new Finding(rule, symbol, places, effect, reaches, writers, message, Optional.of(target));
    }

    /** {@return the same finding about something that only servers send, whoever sends the messages it reaches} */
    public Finding sentByServers() {
        return new Finding(rule, symbol, places, effect, reaches, Set.of(Direction.SERVER), message, aim);
    }

    /** {@return the names of the messages that it reaches} */
    public List<String> affects() {
        return reaches.stream().map(reach -> reach.site().label()).distinct().toList();
    }

    /** {@return the verdict, the worst for all who send what has changed} */
    public Pairings pairings() {
        return writers.stream().map(from -> Pairings.of(effect, from)).reduce(Pairings.OK, Pairings::worse);
    }
}
