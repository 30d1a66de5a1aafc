package dev.spicewire.proto.diff.pair;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/** Finds the elements of a list that are in order; the fewest others have moved. */
public final class Rising {

    private record Link<T>(T element, int position, Link<T> before) {
    }

    private Rising() {
    }

    /** {@return the longest sub-list in which positions rise; of several the one that keeps the earliest elements} */
    public static <T> List<T> longest(List<T> elements, ToIntFunction<T> position) {
        // All elements that end a longest sub-list of one length; their positions fall.
        List<List<Link<T>>> byLength = new ArrayList<>();
        for (T element : elements) {
            int place = position.applyAsInt(element);
            int shorter = first(byLength.size(), i -> last(byLength.get(i)).position() >= place);
            Link<T> before = null;
            if (shorter > 0) {
                List<Link<T>> candidates = byLength.get(shorter - 1);
                before = candidates.get(first(candidates.size(), i -> candidates.get(i).position() < place));
            }
            if (shorter == byLength.size()) {
                byLength.add(new ArrayList<>());
            }
            byLength.get(shorter).add(new Link<>(element, place, before));
        }
        LinkedList<T> longest = new LinkedList<>();
        for (Link<T> link = byLength.isEmpty() ? null : last(byLength).get(0); link != null; link = link.before()) {
            longest.addFirst(link.element());
        }
        return longest;
    }

    /** {@return the first number for which something holds that holds from there on, or the size} */
    private static int first(int size, IntPredicate holds) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static <E> E last(List<E> list) {
        return list.get(list.size() - 1);
    }
}
