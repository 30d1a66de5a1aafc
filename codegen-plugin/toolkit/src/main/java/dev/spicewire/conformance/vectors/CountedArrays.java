// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Place;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The arrays whose lengths depend on a number of a body. */
final class CountedArrays {

    /**
     * An array.
     *
     * @param field the field that it is, or that points to it
     * @param path  path of the field in the body, with the indices that the number has
     */
    record Counted(Field field, String path) {

        /** {@return whether it is behind a pointer that is null} */
        boolean isNull(ReadTrace trace) {
            return Words.pointers(trace).stream()
                    .anyMatch(word -> word.path().equals(path) && Words.number(word) == 0);
        }
    }

    private CountedArrays() {
    }

    /**
     * {@return the arrays}
     *
     * @param number the number
     * @param place  the field that it is
     */
    static List<Counted> of(ReadTrace.Piece number, Place place) {
        String name = place.last().field().orElseThrow().name();
        String parent = parent(number.path(), place);
        List<Counted> arrays = new ArrayList<>();
        for (Member member : place.container().members()) {
            fields(member).filter(field -> Counts.length(field)
                            .filter(length -> Counts.members(length).contains(name)).isPresent())
                    .forEach(field -> arrays.add(new Counted(field, parent + "." + (member instanceof Switch
                            ? member.name() + "." + field.name() : field.name()))));
        }
        return arrays;
    }

    /** {@return whether a container has an array whose length depends on a field of it} */
    static boolean isCount(Container container, Field field) {
        return container.allFields().stream().map(Counts::length).flatMap(length -> length.stream())
                .anyMatch(length -> Counts.members(length).contains(field.name()));
    }

    private static Stream<Field> fields(Member member) {
        return member instanceof Switch choice ? choice.cases().stream().map(one -> one.member())
                : Stream.of((Field) member);
    }

    private static String parent(String path, Place place) {
        return path.substring(0, path.length() - Words.step(place.last()).length() - 1);
    }
}
