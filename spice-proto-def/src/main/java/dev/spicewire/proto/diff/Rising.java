package dev.spicewire.proto.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Finds the elements of a list that are in order; the fewest others have moved. */
final class Rising {

    private Rising() {
    }

    /** {@return the longest sub-list in which positions rise; of several the one that keeps the earliest elements} */
    static <T> List<T> longest(List<T> elements, ToIntFunction<T> position) {
        List<List<T>> endingAt = new ArrayList<>();
        List<T> longest = List.of();
        for (T element : elements) {
            List<T> best = List.of();
            for (List<T> candidate : endingAt) {
                T end = candidate.get(candidate.size() - 1);
                if (position.applyAsInt(end) < position.applyAsInt(element) && candidate.size() > best.size()) {
                    best = candidate;
                }
            }
            List<T> extended = new ArrayList<>(best);
            extended.add(element);
            endingAt.add(extended);
            longest = extended.size() > longest.size() ? extended : longest;
        }
        return longest;
    }
}
