// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Goal;
import dev.spicewire.conformance.coverage.Place;
import dev.spicewire.conformance.coverage.Step;
import java.util.List;
import java.util.Optional;

/**
 * Where values are to lead, and what they are to be there.
 *
 * @param way  the steps that are left to the container
 * @param last the step in the container, nothing where values lead nowhere
 * @param goal what is to be shown there; nothing where it is enough that the place is there
 * @param size how many elements an array at the place is to have, if that is what matters
 */
record Aim(List<Step> way, Optional<Step> last, Optional<Goal> goal, Optional<Long> size) {

    static final Aim NONE = new Aim(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    static Aim at(Goal goal) {
        return new Aim(goal.place().way(), Optional.of(goal.place().last()), Optional.of(goal), Optional.empty());
    }

    static Aim at(Place place) {
        return new Aim(place.way(), Optional.of(place.last()), Optional.empty(), Optional.empty());
    }

    static Aim atSize(Place place, long size) {
        return new Aim(place.way(), Optional.of(place.last()), Optional.empty(), Optional.of(size));
    }

    /** {@return the next step, if there is one} */
    Optional<Step> next() {
        return way.isEmpty() ? last : Optional.of(way.get(0));
    }

    /** {@return whether the container is reached, and the next step is the last} */
    boolean isNear() {
        return way.isEmpty() && last.isPresent();
    }

    /** {@return what is left of it behind the next step} */
    Aim inside() {
        return way.isEmpty() ? NONE : new Aim(way.subList(1, way.size()), last, goal, size);
    }
}
