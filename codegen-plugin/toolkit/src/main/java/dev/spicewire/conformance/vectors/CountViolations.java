// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Place;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.conformance.vectors.CountedArrays.Counted;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.model.ArrayLength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers that ask for more elements than there are: one more, and as many as the number can say. */
final class CountViolations {

    private final BodyJudge judge;
    private final VectorList vectors;
    private final Set<String> done;

    /**
     * Prepares to break the checks of numbers.
     *
     * @param judge   says what is right
     * @param vectors takes the bodies
     * @param done    takes the checks that are broken
     */
    CountViolations(BodyJudge judge, VectorList vectors, Set<String> done) {
        this.judge = judge;
        this.vectors = vectors;
        this.done = done;
    }

    /** Changes a number of a body that is accepted, if it counts something. */
    void add(byte[] body, ReadTrace trace, ReadTrace.Piece number, Place place) {
        if (!CountedArrays.isCount(place.container(), place.last().field().orElseThrow())) {
            return;
        }
        List<Counted> arrays = CountedArrays.of(number, place);
        boolean isNull = arrays.stream().anyMatch(array -> array.isNull(trace));
        String start = isNull ? "null-count-" : "count-";
        long most = -1L >>> Long.SIZE - (number.to() - number.from()) * Byte.SIZE;
        for (long larger : new long[] {Words.number(number) + 1, body.length + 1L}) {
            if (Long.compareUnsigned(larger, most) <= 0) {
                change(start + place.name() + "-beyond", body, number, larger, arrays, rule(arrays, isNull, false));
            }
        }
        for (long largest : new long[] {most, most >>> 1}) {
            change(start + place.name() + "-max", body, number, largest, arrays, rule(arrays, isNull, true));
        }
        if (Words.number(number) > 0 && arrays.stream().anyMatch(CountViolations::isFilled)) {
            change("filled-" + place.name(), body, number, Words.number(number) - 1, arrays, Rule.COUNTS);
        }
    }

    private void change(String key, byte[] body, ReadTrace.Piece number, long changed, List<Counted> arrays,
            Rule rule) {
        if (done.contains(key)) {
            return;
        }
        byte[] asking = Words.with(body, number, changed);
        Optional<Decoded.Rejected> fault = judge.fault(asking).filter(found -> found.path().equals(number.path())
                || arrays.stream().anyMatch(array -> found.path().startsWith(array.path())));
        fault.ifPresent(found -> {
            done.add(key);
            vectors.rejected(arrays.stream().anyMatch(CountViolations::isImage) ? "dim" : "count", key, asking, rule,
                    body, found.path() + " " + found.reason());
        });
    }

    private static Rule rule(List<Counted> arrays, boolean isNull, boolean largest) {
        if (isNull) {
            return Rule.NULL_ARRAYS;
        } else if (arrays.stream().noneMatch(CountViolations::isImage)) {
            return Rule.COUNTS;
        }
        return largest ? Rule.ARITHMETIC : Rule.IMAGES;
    }

    private static boolean isImage(Counted array) {
        return length(array).filter(ArrayLength.ImageSize.class::isInstance).isPresent();
    }

    private static boolean isFilled(Counted array) {
        return length(array).filter(ArrayLength.Bytes.class::isInstance).isPresent();
    }

    private static Optional<ArrayLength> length(Counted array) {
        return Counts.length(array.field());
    }

    /** {@return the checks of a number that counts} */
    static List<String> checks(Place place) {
        List<String> checks = new ArrayList<>();
        checks.add("count-" + place.name() + "-beyond");
        checks.add("count-" + place.name() + "-max");
        return checks;
    }
}
