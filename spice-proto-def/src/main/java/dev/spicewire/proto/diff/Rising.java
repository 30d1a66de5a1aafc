package dev.spicewire.proto.diff;

import java.util.LinkedList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Finds the elements of a list that are in order; the fewest others have moved. */
final class Rising {

    private static final int NONE = -1;

    private Rising() {
    }

    /** {@return the longest sub-list in which positions rise; of several the one that keeps the earliest elements} */
    static <T> List<T> longest(List<T> elements, ToIntFunction<T> position) {
        int[] positions = elements.stream().mapToInt(position).toArray();
        int[] lengths = new int[positions.length];
        int[] previous = new int[positions.length];
        int end = NONE;
        for (int i = 0; i < positions.length; i++) {
            previous[i] = NONE;
            for (int j = 0; j < i; j++) {
                if (positions[j] < positions[i] && lengths[j] > lengths[i]) {
                    lengths[i] = lengths[j];
                    previous[i] = j;
                }
            }
            lengths[i]++;
            end = end == NONE || lengths[i] > lengths[end] ? i : end;
        }
        LinkedList<T> longest = new LinkedList<>();
        for (int i = end; i != NONE; i = previous[i]) {
            longest.addFirst(elements.get(i));
        }
        return List.copyOf(longest);
    }
}
