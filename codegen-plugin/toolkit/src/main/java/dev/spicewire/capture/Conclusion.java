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
 */
record Conclusion(int channelType, HeaderFormat format, boolean swapped, Map<Direction, Integer> starts, int score) {

    /** How much more must speak for the best than for the second best. */
    private static final int LEAD = 16;

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
        boolean only = possible.size() == 1
                || possible.size() > 1 && possible.get(0).score() - possible.get(1).score() >= LEAD;
        return only ? Optional.of(possible.get(0)) : Optional.empty();
    }

    private static Optional<Conclusion> conclude(Map<Direction, Stretch> streams, Known known, Shape shape,
            boolean swapped, boolean last) {
        Map<Direction, Integer> starts = new EnumMap<>(Direction.class);
        int score = 0;
        for (Direction from : Direction.values()) {
            Stretch bytes = streams.get(swapped ? opposite(from) : from);
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
            }
        }
        return score < Chain.ENOUGH_AT_THE_END ? Optional.empty()
                : Optional.of(new Conclusion(shape.channelType(), shape.format(), swapped, starts, score));
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

    private static Direction opposite(Direction from) {
        return from == Direction.CLIENT ? Direction.SERVER : Direction.CLIENT;
    }
}
