// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.DecidingNumbers;
import dev.spicewire.conformance.coverage.Goal;
import dev.spicewire.conformance.coverage.Measure;
import dev.spicewire.conformance.coverage.Step;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Switch;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers that members of a container must have, so that values fit together and lead where they are to lead. */
final class Numbers {

    private final Container container;
    private final Fill fill;
    private final Map<String, Long> byPath = new HashMap<>();

    private Numbers(Container container, Fill fill) {
        this.container = container;
        this.fill = fill;
    }

    /**
     * Finds the numbers.
     *
     * @param container what the members are in
     * @param aim       where values are to lead
     * @param given     numbers that what the container is in demands, by path from the container
     * @param fill      how long arrays are that nothing else is asked of
     */
    static Numbers of(Container container, Aim aim, Map<String, Long> given, Fill fill) {
        Numbers numbers = new Numbers(container, fill);
        aim.next().ifPresent(step -> numbers.aim(step, aim));
        given.forEach(numbers.byPath::putIfAbsent);
        container.allFields().forEach(field ->
                Counts.array(field).ifPresent(array -> numbers.length(array, fill.elements(array))));
        return numbers;
    }

    /** {@return the number of a member, if it has to have one} */
    Optional<Long> of(String member) {
        return Optional.ofNullable(byPath.get(member));
    }

    /** {@return the numbers inside a member, by path from it} */
    Map<String, Long> inside(String member) {
        Map<String, Long> inside = new HashMap<>();
        String start = member + ".";
        byPath.forEach((path, number) -> {
            if (path.startsWith(start)) {
                inside.put(path.substring(start.length()), number);
            }
        });
        return inside;
    }

    private void aim(Step step, Aim aim) {
        step.taken().ifPresent(taken -> {
            Switch choice = step.choice().orElseThrow();
            put(choice, new DecidingNumbers(container, choice).leadingTo(taken));
        });
        if (aim.isNear()) {
            aim.goal().ifPresent(goal -> goal(step, goal));
            aim.size().ifPresent(size -> length(step.field().orElseThrow(), size));
        }
        step.field().flatMap(Counts::array).ifPresent(array -> length(array, Math.max(1, fill.elements(array))));
    }

    private void goal(Step step, Goal goal) {
        if (goal.measure() == Measure.ARMS) {
            Switch choice = step.choice().orElseThrow();
            DecidingNumbers numbers = new DecidingNumbers(container, choice);
            put(choice, goal.number() == Goal.NO_CASE ? numbers.leadingToNone()
                    : numbers.leadingTo(choice.cases().get((int) goal.number())));
        } else if (goal.measure() == Measure.SIZES) {
            length(step.field().orElseThrow(), goal.number());
        } else if (goal.measure() == Measure.VALUES) {
            byPath.putIfAbsent(step.field().orElseThrow().name(), goal.number());
        } else if (goal.measure() == Measure.FLAGS) {
            byPath.putIfAbsent(step.field().orElseThrow().name(), goal.flags());
        }
    }

    private void put(Switch choice, Optional<Long> number) {
        number.ifPresent(one -> byPath.putIfAbsent(String.join(".", choice.variable()), one));
    }

    private void length(Field field, long elements) {
        Counts.array(field).ifPresent(array -> length(array, elements));
    }

    private void length(ArrayType array, long elements) {
        if (array.length() instanceof ArrayLength.Counted counted) {
            byPath.putIfAbsent(counted.member(), elements);
        } else if (array.length() instanceof ArrayLength.ImageSize image) {
            byPath.putIfAbsent(image.width(), (long) Math.max(1, Byte.SIZE / image.bitsPerPixel()));
            byPath.putIfAbsent(image.rows(), elements);
        } else if (array.length() instanceof ArrayLength.Sum sum) {
            byPath.putIfAbsent(sum.members().get(0), elements);
            sum.members().forEach(member -> byPath.putIfAbsent(member, 0L));
        } else if (array.length() instanceof ArrayLength.Bytes bytes) {
            // Elements of varying size would have to be made first: there are none of them.
            OptionalLong size = DefinedSizes.fixed(array.element());
            byPath.putIfAbsent(bytes.size(), elements * size.orElse(0));
            byPath.putIfAbsent(bytes.count(), size.isPresent() ? elements : 0);
        }
    }
}
