// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.Chain.Shape;
import dev.spicewire.capture.Conclusion.Known;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries what a connection can be, by the messages that would then be in what it has sent so far. */
final class Conclusions {

    /** How much more must speak for the best than for the second best. */
    private static final int LEAD = 16;

    /** Messages that tell the channel. */
    private static final int FEWEST = 2;

    private final Map<Direction, Stretch> streams;
    private final Known known;
    private final MessageShapes shapes;
    private final Effort effort;
    private final boolean last;
    private final Map<Place, int[]> places = new HashMap<>();
    private final BitSet asked = new BitSet();
    private final BitSet ids = new BitSet();

    /** Where headers of a format can stand, if what was taken for that direction's is. */
    private record Place(Direction taken, HeaderFormat format) {
    }

    /**
     * Starts with nothing tried.
     *
     * @param streams what each side has sent
     * @param known   what is known for certain
     * @param shapes  what messages look like
     * @param effort  what may be spent
     * @param last    whether nothing more comes
     */
    Conclusions(Map<Direction, Stretch> streams, Known known, MessageShapes shapes, Effort effort, boolean last) {
        this.streams = streams;
        this.known = known;
        this.shapes = shapes;
        this.effort = effort;
        this.last = last;
    }

    /** {@return the only conclusion that the bytes allow, if there is one, and if all could be tried} */
    Optional<Conclusion> only() {
        List<Conclusion> possible = new ArrayList<>();
        for (boolean swapped : known.mayBeSwapped() ? new boolean[] {false, true} : new boolean[] {false}) {
            for (int type : known.channelTypes()) {
                for (HeaderFormat format : known.formats()) {
                    conclude(type, format, swapped).ifPresent(possible::add);
                }
            }
        }
        possible.sort(Comparator.comparingInt(Conclusion::score).reversed());
        Optional<Conclusion> only = possible.stream().findFirst().filter(best -> isAlone(best, possible))
                .filter(best -> known.channel() || best.firm() >= FEWEST && excludesOthers(best));
        return effort.isSpent() ? Optional.empty() : only;
    }

    private static boolean isAlone(Conclusion best, List<Conclusion> possible) {
        return possible.stream().filter(other -> other != best)
                .allMatch(other -> best.score() - other.score() >= LEAD);
    }

    /** {@return whether from the same places on these can be messages of no other channel} */
    private boolean excludesOthers(Conclusion best) {
        return known.channelTypes().stream().filter(type -> type != best.channelType())
                .allMatch(type -> best.starts().entrySet().stream().anyMatch(
                        start -> new Chain(ground(type, best.format(), start.getKey(), best.swapped()),
                                start.getValue()).advance().refuted()));
    }

    private Optional<Conclusion> conclude(int type, HeaderFormat format, boolean swapped) {
        Map<Direction, Integer> starts = new EnumMap<>(Direction.class);
        int score = 0;
        int firm = 0;
        for (Direction from : Direction.values()) {
            Ground ground = ground(type, format, from, swapped);
            Integer exact = known.exact().get(from);
            Optional<Chain> chain = exact == null ? found(ground, places(taken(from, swapped), format))
                    : Optional.of(new Chain(ground, exact).advance());
            if (chain.isPresent()) {
                if (chain.get().refuted()) {
                    return Optional.empty();
                }
                starts.put(from, chain.get().start());
                score += chain.get().score();
                firm += chain.get().firm();
            }
        }
        return score < Chain.ENOUGH_AT_THE_END ? Optional.empty()
                : Optional.of(new Conclusion(type, format, swapped, starts, score, firm));
    }

    private Optional<Chain> found(Ground ground, int... candidates) {
        for (int at : candidates) {
            if (effort.isSpent()) {
                return Optional.empty();
            }
            Chain chain = new Chain(ground, at).advance();
            if (chain.isCertain() || last && chain.isEnoughAtTheEnd()) {
                return Optional.of(chain);
            }
        }
        return Optional.empty();
    }

    private Ground ground(int type, HeaderFormat format, Direction from, boolean swapped) {
        return new Ground(streams.get(taken(from, swapped)), new Shape(shapes, type, format, from), effort);
    }

    private int[] places(Direction taken, HeaderFormat format) {
        Stretch bytes = streams.get(taken);
        return places.computeIfAbsent(new Place(taken, format), place -> HeaderPlaces
                .in(bytes, 0, format, this::isKnown).filter(at -> isWhole(bytes, format, at)).toArray());
    }

    /** {@return whether the message that starts at a place ends in what has come: less tells nothing} */
    private static boolean isWhole(Stretch bytes, HeaderFormat format, int at) {
        return format.size(bytes.slice(at, format.bytes()), 0) <= bytes.end() - at - format.bytes();
    }

    /** {@return whether any of the channels has a message with this number} */
    private boolean isKnown(int id) {
        if (!asked.get(id)) {
            asked.set(id);
            ids.set(id, known.channelTypes().stream().anyMatch(type -> shapes.has(type, Direction.CLIENT, id)
                    || shapes.has(type, Direction.SERVER, id)));
        }
        return ids.get(id);
    }

    private static Direction taken(Direction from, boolean swapped) {
        return swapped == (from == Direction.CLIENT) ? Direction.SERVER : Direction.CLIENT;
    }
}
