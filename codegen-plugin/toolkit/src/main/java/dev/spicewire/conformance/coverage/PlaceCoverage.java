// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which goals of a place have been reached. */
final class PlaceCoverage {

    private final Place place;
    private final List<Goal> goals;
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final BitSet reached = new BitSet();

    private record Key(Measure measure, long number) {
    }

    PlaceCoverage(Place place) {
        this.place = place;
        goals = Goals.of(place);
        for (int i = 0; i < goals.size(); i++) {
            numbers.putIfAbsent(new Key(goals.get(i).measure(), goals.get(i).number()), i);
        }
    }

    Place place() {
        return place;
    }

    List<Goal> goals() {
        return goals;
    }

    /** {@return whether all goals have been reached} */
    boolean isComplete() {
        return reached.cardinality() == goals.size();
    }

    /** {@return the goals that have not been reached} */
    Stream<Goal> missing() {
        return goals.stream().filter(goal -> !isReached(goal));
    }

    boolean isReached(Goal goal) {
        return Optional.ofNullable(numbers.get(new Key(goal.measure(), goal.number()))).filter(reached::get)
                .isPresent();
    }

    /** A body shows something here, which may be no goal. */
    void reach(Measure measure, long number) {
        if (reached.cardinality() < goals.size()) {
            Optional.ofNullable(numbers.get(new Key(measure, number))).ifPresent(reached::set);
        }
    }

    void reach(PointerState state) {
        reach(Measure.POINTERS, state.ordinal());
    }
}
