// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The places that paths of a {@link ReadTrace} lead to. */
final class PathPlaces {

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");
    private static final Pattern DOT = Pattern.compile("\\.");
    /** A body can have more paths than is good to remember. */
    private static final int MOST_KNOWN = 10_000;

    private final Message message;
    private final Map<Member, PlaceCoverage> places;
    private final Map<String, Found> known = new HashMap<>();

    /**
     * Where a path leads.
     *
     * @param place  the place, if it is one of a field
     * @param always whether it leads there in every body: fields of several cases can have one name
     */
    private record Found(Optional<PlaceCoverage> place, boolean always) {
    }

    PathPlaces(Message message, Map<Member, PlaceCoverage> places) {
        this.message = message;
        this.places = places;
    }

    /** {@return the place of a field, if the path leads to one in a body that was read so} */
    Optional<PlaceCoverage> find(String path, ReadTrace trace) {
        String plain = INDEX.matcher(path).replaceAll("");
        Found found = known.get(plain);
        if (found == null || !found.always()) {
            Search search = new Search(trace);
            found = new Found(search.field(message, DOT.splitAsStream(path).toList(), 1).map(places::get),
                    search.always);
            if (known.size() < MOST_KNOWN) {
                known.put(plain, found);
            }
        }
        return found.place();
    }

    /** One way along one path. */
    private static final class Search {

        private final ReadTrace trace;
        private boolean always = true;

        Search(ReadTrace trace) {
            this.trace = trace;
        }

        /** {@return the field that the names lead to, of which the next is that of a member of the container} */
        Optional<Field> field(Container container, List<String> names, int next) {
            if (next >= names.size()) {
                return Optional.empty();
            }
            Optional<Member> member = container.members().stream().filter(m -> m.name().equals(name(names, next)))
                    .findFirst();
            if (member.isPresent() && member.get() instanceof Switch choice && next + 1 < names.size()) {
                return taken(choice, names, next).flatMap(one -> below(one.member(), names, next + 2));
            }
            return member.filter(Field.class::isInstance).flatMap(field -> below((Field) field, names, next + 1));
        }

        private Optional<SwitchCase> taken(Switch choice, List<String> names, int next) {
            List<SwitchCase> alike = choice.cases().stream()
                    .filter(one -> one.member().name().equals(name(names, next + 1))).toList();
            if (alike.size() < 2) {
                return alike.stream().findFirst();
            }
            always = false;
            String variable = String.join(".", names.subList(0, next)) + "." + String.join(".", choice.variable());
            return trace.pieces().stream().filter(piece -> piece.path().equals(variable)
                            && piece.value() instanceof IntValue).findFirst()
                    .flatMap(piece -> Members.taken(choice, ((IntValue) piece.value()).bits()))
                    .or(() -> alike.stream().findFirst());
        }

        private Optional<Field> below(Field field, List<String> names, int next) {
            return next == names.size() ? Optional.of(field)
                    : inside(field.type()) instanceof Struct struct ? field(struct, names, next) : Optional.empty();
        }

        private static String name(List<String> names, int index) {
            return INDEX.matcher(names.get(index)).replaceAll("");
        }

        private static Type inside(Type type) {
            Type resolved = type.resolved();
            if (resolved instanceof PointerType pointer) {
                return inside(pointer.target());
            }
            return resolved instanceof ArrayType array ? inside(array.element()) : resolved;
        }
    }
}
