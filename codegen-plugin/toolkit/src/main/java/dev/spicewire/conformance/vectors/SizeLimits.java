// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Place;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.IntType;
import java.util.Optional;

/** Arrays as long as their counts can say. */
final class SizeLimits {

    /** A longer array would make up most of a suite. */
    static final long MOST_BYTES = 4096;

    private SizeLimits() {
    }

    /** {@return how many elements the count of an array can say at most; nothing where no single count says so} */
    static Optional<Long> of(Place place) {
        return place.last().field().flatMap(Counts::length)
                .filter(ArrayLength.Counted.class::isInstance).map(length -> ((ArrayLength.Counted) length).member())
                .flatMap(place.container()::field)
                .filter(count -> !count.attributes().has("virtual") && !count.attributes().has("zero"))
                .map(count -> count.type().resolved()).filter(IntType.class::isInstance).map(IntType.class::cast)
                .map(type -> -1L >>> Long.SIZE - type.bits() + (type.signed() ? 1 : 0));
    }

    /** {@return whether a body with so many elements is small enough} */
    static boolean isBearable(Place place, long elements) {
        long each = place.last().field().flatMap(Counts::array).map(ArrayType::element)
                .map(element -> Math.max(1, DefinedSizes.minimum(element))).orElse(1L);
        return Long.compareUnsigned(elements, MOST_BYTES / each) <= 0;
    }
}
