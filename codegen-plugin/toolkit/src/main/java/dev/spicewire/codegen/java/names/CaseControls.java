// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The members of a switch's cases that decide on later members, where the switch's own variable stands in a case of a
 * switch before it. Each is read by a method of its own: the code that reads it asks for that variable once for each
 * case, and so would be there twice as often for each switch more that is chained like that.
 */
public final class CaseControls {

    private CaseControls() {
    }

    /** {@return the switch with a member of a name in a case; none where a member before it is called so} */
    private static Optional<Switch> around(Container container, String name) {
        return container.members().stream().filter(member -> has(member, name)).findFirst()
                .filter(Switch.class::isInstance).map(Switch.class::cast);
    }

    private static boolean has(Member member, String name) {
        return member.name().equals(name) || member instanceof Switch choice
                && choice.cases().stream().anyMatch(c -> c.member().name().equals(name));
    }

    /** {@return whether a switch's variable stands in a case of another switch} */
    public static boolean isChained(Container container, Switch choice) {
        return around(container, choice.variable().get(0)).isPresent();
    }

    /** {@return how many switches stand in a row of which each has the next one's variable in a case, up to one} */
    public static int depth(Container container, Switch last) {
        int depth = 1;
        Optional<Switch> before = around(container, last.variable().get(0));
        while (before.isPresent()) {
            depth++;
            before = around(container, before.get().variable().get(0));
        }
        return depth;
    }

    /** {@return the paths of the members of a chained switch's cases that later members of the container ask for} */
    public static List<List<String>> of(Container container, Switch choice) {
        return isChained(container, choice)
                ? paths(container).filter(path -> has(choice, path.get(0))).distinct()
                        .filter(path -> around(container, path.get(0)).orElse(null) == choice).toList() : List.of();
    }

    private static Stream<List<String>> paths(Container container) {
        Stream<List<String>> variables = container.members().stream().filter(Switch.class::isInstance)
                .map(member -> ((Switch) member).variable());
        Stream<List<String>> counts = container.allFields().stream()
                .flatMap(field -> Counts.length(field).stream())
                .flatMap(length -> Counts.members(length).stream()).map(List::of);
        return Stream.concat(variables, counts);
    }
}
