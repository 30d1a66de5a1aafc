// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Place;
import dev.spicewire.conformance.coverage.Step;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.List;

/** The checks that reading makes at a place, by the names of the bodies that break them. */
final class Checks {

    private Checks() {
    }

    static List<String> of(Place place) {
        return place.last().field().filter(field -> !field.attributes().has("virtual"))
                .map(field -> of(place, field)).orElse(List.of());
    }

    private static List<String> of(Place place, Field field) {
        List<String> checks = new ArrayList<>();
        Type type = field.type().resolved();
        if (type instanceof IntType || type instanceof EnumType || type instanceof PointerType) {
            addEnd(checks, place);
        } else if (Counts.length(field).filter(ArrayLength.Constant.class::isInstance).isPresent()
                && DefinedSizes.minimum(type) > 0 && isOfNumbers(field)) {
            addEnd(checks, place);
        }
        if (type instanceof PointerType && !field.attributes().has("zero")) {
            checks.add("far-" + place.name());
        }
        if (type instanceof IntType && CountedArrays.isCount(place.container(), field)) {
            checks.addAll(CountViolations.checks(place));
        }
        return checks;
    }

    /** Whether elements of one size are all there is looked at with their number, before any of them is read. */
    private static void addEnd(List<String> checks, Place place) {
        boolean inElement = false;
        for (Step step : place.way()) {
            Type type = step.field().map(field -> field.type().resolved()).orElseThrow();
            Type target = type instanceof PointerType pointer ? pointer.target().resolved() : type;
            if (target instanceof ArrayType array) {
                inElement = DefinedSizes.isConstant(array.element());
            } else if (type instanceof PointerType) {
                inElement = false;
            }
        }
        if (!inElement) {
            checks.add("end-" + place.name());
        }
    }

    /** An array of structs ends where a member of its last one does. */
    private static boolean isOfNumbers(Field field) {
        return Counts.array(field).map(array -> array.element().resolved())
                .filter(element -> element instanceof IntType || element instanceof EnumType).isPresent();
    }
}
