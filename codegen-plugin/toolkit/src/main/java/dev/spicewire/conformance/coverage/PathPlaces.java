// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places that paths of a {@link dev.spicewire.proto.dynamic.read.ReadTrace} lead to. Of cases of one switch whose
 * fields have one name, the first is meant.
 */
final class PathPlaces {

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");
    private static final Pattern DOT = Pattern.compile("\\.");
    /** A body can have more paths than is good to remember. */
    private static final int MOST_KNOWN = 10_000;

    private final Message message;
    private final Map<Member, PlaceCoverage> places;
    private final Map<String, Optional<PlaceCoverage>> known = new HashMap<>();

    PathPlaces(Message message, Map<Member, PlaceCoverage> places) {
        this.message = message;
        this.places = places;
    }

    /** {@return the place of a field, if the path leads to one} */
    Optional<PlaceCoverage> find(String path) {
        String places = INDEX.matcher(path).replaceAll("");
        Optional<PlaceCoverage> found = known.get(places);
        if (found == null) {
            List<String> names = DOT.splitAsStream(places).skip(1).toList();
            found = field(message, names).map(this.places::get);
            if (known.size() < MOST_KNOWN) {
                known.put(places, found);
            }
        }
        return found;
    }

    private static Optional<Field> field(Container container, List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Optional<Member> member = container.members().stream().filter(m -> m.name().equals(names.get(0))).findFirst();
        if (member.isPresent() && member.get() instanceof Switch choice && names.size() > 1) {
            return choice.cases().stream().map(one -> one.member()).filter(m -> m.name().equals(names.get(1)))
                    .flatMap(field -> below(field, names.subList(2, names.size()))).findFirst();
        }
        return member.filter(Field.class::isInstance).map(Field.class::cast).stream()
                .flatMap(field -> below(field, names.subList(1, names.size()))).findFirst();
    }

    private static Stream<Field> below(Field field, List<String> names) {
        return names.isEmpty() ? Stream.of(field)
                : inside(field.type()) instanceof Struct struct ? field(struct, names).stream() : Stream.empty();
    }

    private static Type inside(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return inside(pointer.target());
        }
        return resolved instanceof ArrayType array ? inside(array.element()) : resolved;
    }
}
