// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.Chain.Shape;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the messages themselves tell of a connection whose link stage is not there whole: the channel, the shape of the
 * headers, where messages start, and if that is not known either, who is the client.
 *
 * @param channelType type of the channel
 * @param format      shape of the headers
 * @param swapped     whether the one that was taken for the client is the server
 * @param starts      where the messages of each direction start
 * @param score       how much speaks for it
 * @param firm        how many messages speak for the type of the channel
 */
record Conclusion(int channelType, HeaderFormat format, boolean swapped, Map<Direction, Integer> starts, int score,
        int firm) {

    /** How much more must speak for the best than for the second best. */
    private static final int LEAD = 16;

    /** Messages that tell the channel. */
    private static final int FEWEST = 2;

    /**
     * What is known for certain.
     *
     * @param channelTypes  the types that it can be
     * @param formats       the shapes of headers that are possible
     * @param mayBeSwapped  whether the roles are open
     * @param exact         where messages start, as far as that is known
     */
    record Known(List<Integer> channelTypes, List<HeaderFormat> formats, boolean mayBeSwapped,
            Map<Direction, Integer> exact) {

        boolean channel() {
            return channelTypes.size() == 1;
        }
    }

    /** {@return the only conclusion that the bytes allow, if there is one} */
    static Optional<Conclusion> of(Map<Direction, Stretch> streams, Known known, MessageShapes shapes, boolean last) {
        List<Conclusion> possible = new ArrayList<>();
        for (boolean swapped : known.mayBeSwapped() ? new boolean[] {false, true} : new boolean[] {false}) {
            for (int type : known.channelTypes()) {
                for (HeaderFormat format : known.formats()) {
                    conclude(streams, known, new Shape(shapes, type, format, Direction.CLIENT), swapped, last)
                            .ifPresent(possible::add);
                }
            }
        }
        possible.sort(Comparator.comparingInt(Conclusion::score).reversed());
        return possible.stream().findFirst().filter(best -> best.isAlone(possible))
                .filter(best -> known.channel()
                        || best.firm() >= FEWEST && best.excludesOthers(streams, known, shapes));
    }

    private boolean isAlone(List<Conclusion> possible) {
        return possible.stream().filter(other -> other != this).allMatch(other -> score - other.score() >= LEAD);
    }

    /** {@return whether from the same places on these can be messages of no other channel} */
    private boolean excludesOthers(Map<Direction, Stretch> streams, Known known, MessageShapes shapes) {
        return known.channelTypes().stream().filter(type -> type != channelType).allMatch(type -> starts.entrySet()
                .stream().anyMatch(start -> new Chain(stream(streams, start.getKey(), swapped),
                        new Shape(shapes, type, format, start.getKey()), start.getValue()).advance().refuted()));
    }

    private static Optional<Conclusion> conclude(Map<Direction, Stretch> streams, Known known, Shape shape,
            boolean swapped, boolean last) {
        Map<Direction, Integer> starts = new EnumMap<>(Direction.class);
        int score = 0;
        int firm = 0;
        for (Direction from : Direction.values()) {
            Stretch bytes = stream(streams, from, swapped);
            Shape ofDirection = new Shape(shape.messages(), shape.channelType(), shape.format(), from);
            Integer exact = known.exact().get(from);
            Optional<Chain> chain = exact == null ? found(bytes, ofDirection, last)
                    : Optional.of(new Chain(bytes, ofDirection, exact).advance());
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
                : Optional.of(new Conclusion(shape.channelType(), shape.format(), swapped, starts, score, firm));
    }

    private static Optional<Chain> found(Stretch bytes, Shape shape, boolean last) {
        for (int at = 0; at + shape.format().bytes() <= bytes.end(); at++) {
            Chain chain = new Chain(bytes, shape, at).advance();
            if (chain.isCertain() || last && chain.isEnoughAtTheEnd()) {
                return Optional.of(chain);
            }
        }
        return Optional.empty();
    }

    private static Stretch stream(Map<Direction, Stretch> streams, Direction from, boolean swapped) {
        Direction taken = from == Direction.CLIENT ? Direction.SERVER : Direction.CLIENT;
        return streams.get(swapped ? taken : from);
    }
}
