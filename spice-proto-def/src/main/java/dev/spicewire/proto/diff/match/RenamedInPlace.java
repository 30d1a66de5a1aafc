// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether all members stand where they stood and only their names have changed places. Names alone don't tell: sizes
 * and switches that go with the places, and not with the names, do.
 */
final class RenamedInPlace {

    private RenamedInPlace() {
    }

    /**
     * {@return the members by their places; empty if what is on the wire, or what decides on it, is not the same, or
     * if nothing tells that the names have changed}
     */
    static Optional<List<Pair<Member>>> of(Pair<Container> versions, Function<Member, String> look) {
        Pair<List<Member>> members = versions.map(Container::members);
        if (!members.same(all -> all.stream().map(look).toList())) {
            return Optional.empty();
        }
        Pair<Map<String, Integer>> places = members.map(RenamedInPlace::places);
        Pair<List<List<String>>> paths = versions.map(RenamedInPlace::paths);
        boolean moved = !paths.same(path -> path);
        boolean same = new Pair<>(decisions(paths.before(), places.before()), decisions(paths.after(), places.after()))
                .same(decisions -> decisions);
        return moved && same
                ? Optional.of(IntStream.range(0, members.before().size())
                        .mapToObj(i -> new Pair<>(members.before().get(i), members.after().get(i))).toList())
                : Optional.empty();
    }

    private static Map<String, Integer> places(List<Member> members) {
        Map<String, Integer> places = new HashMap<>();
        for (Member member : members) {
            places.put(member.name(), places.size());
        }
        return places;
    }

    /** What members ask for, in order: for their sizes, and for the cases that are taken. */
    private static List<List<String>> paths(Container container) {
        return Stream.concat(container.allFields().stream().flatMap(field -> Counts.length(field).stream())
                        .map(Counts::members),
                container.members().stream().filter(Switch.class::isInstance).map(member -> variable((Switch) member)))
                .toList();
    }

    /** The member of the container, and, in a form that no name has, the way inside of it. */
    private static List<String> variable(Switch choice) {
        List<String> path = choice.variable();
        return List.of(path.get(0), "." + String.join(".", path.subList(1, path.size())));
    }

    /** The same with the places of members for their names. */
    private static List<List<Object>> decisions(List<List<String>> paths, Map<String, Integer> places) {
        List<List<Object>> decisions = new ArrayList<>();
        for (List<String> path : paths) {
            decisions.add(path.stream()
                    .<Object>map(name -> places.containsKey(name) ? places.get(name) : name).toList());
        }
        return decisions;
    }
}
