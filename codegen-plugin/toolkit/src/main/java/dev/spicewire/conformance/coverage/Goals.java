// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What can be shown at a place. */
final class Goals {

    private final Place place;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Place place) {
        this.place = place;
    }

    static List<Goal> of(Place place) {
        Goals found = new Goals(place);
        if (place.last().field().isPresent()) {
            found.field(place.last().field().get());
        } else {
            place.last().choice().ifPresent(found::arms);
        }
        return found.goals;
    }

    private void arms(Switch choice) {
        DecidingNumbers numbers = new DecidingNumbers(place.container(), choice);
        for (int i = 0; i < choice.cases().size(); i++) {
            SwitchCase one = choice.cases().get(i);
            if (numbers.leadingTo(one).isPresent()) {
                add(Measure.ARMS, i, Step.labels(one));
            }
        }
        if (numbers.leadingToNone().isPresent()) {
            add(Measure.ARMS, Goal.NO_CASE, "no-case");
        }
    }

    private void field(Field field) {
        if (field.attributes().has("virtual") || field.attributes().has("zero")) {
            return;
        }
        if (field.type().resolved() instanceof PointerType pointer) {
            for (PointerState state : PointerState.values()) {
                if (state != PointerState.NULL || !isString(pointer)) {
                    add(Measure.POINTERS, state.ordinal(), state.word());
                }
            }
        }
        Counts.array(field).ifPresent(this::sizes);
        numbers(element(field.type()));
    }

    private static boolean isString(PointerType pointer) {
        return pointer.target().resolved() instanceof ArrayType array && array.length() instanceof ArrayLength.CString;
    }

    private void numbers(Type type) {
        if (type instanceof EnumType enumeration) {
            for (EnumValue value : enumeration.values()) {
                if (enumeration.isFlags()) {
                    add(Measure.FLAGS, Goal.bit(value.number(), true), value.name());
                    add(Measure.FLAGS, Goal.bit(value.number(), false), "not-" + value.name());
                } else {
                    add(Measure.VALUES, value.number(), value.name());
                }
            }
        }
    }

    private static Type element(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return element(pointer.target());
        }
        return resolved instanceof ArrayType array ? element(array.element()) : resolved;
    }

    private void sizes(ArrayType array) {
        if (array.length() instanceof ArrayLength.Constant || isCountedByConstants(array)) {
            return;
        }
        if (!(array.length() instanceof ArrayLength.Remaining && isPointedTo() && isFilledByAnyByte(array))) {
            add(Measure.SIZES, SizeClass.NONE.ordinal(), SizeClass.NONE.word());
        }
        if (!(array.length() instanceof ArrayLength.ImageSize image && image.bitsPerPixel() > Byte.SIZE)) {
            add(Measure.SIZES, SizeClass.ONE.ordinal(), SizeClass.ONE.word());
        }
        add(Measure.SIZES, SizeClass.MANY.ordinal(), SizeClass.MANY.word());
    }

    private boolean isPointedTo() {
        return place.type() instanceof PointerType;
    }

    /** A pointer leads to a byte at least, which is an element of such an array or a part of one. */
    private static boolean isFilledByAnyByte(ArrayType array) {
        OptionalLong size = DefinedSizes.fixed(array.element());
        return size.isEmpty() || size.getAsLong() <= 1;
    }

    private boolean isCountedByConstants(ArrayType array) {
        return Counts.members(array.length()).stream().map(place.container()::field)
                .anyMatch(count -> count.filter(field -> field.attributes().has("virtual")
                        || field.attributes().has("zero")).isPresent());
    }

    private void add(Measure measure, long number, String state) {
        goals.add(new Goal(place, measure, number, state));
    }
}
