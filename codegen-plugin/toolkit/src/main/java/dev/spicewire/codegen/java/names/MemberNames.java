// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of the members of one container and of what is added to them: the same in the value, the view and the writer. A
 * count that says what an array's length says has none. Members get theirs first, those of switch cases after the
 * others; a case's member whose name another member has too gets the case's first label in front ({@code
 * rasterA1Glyphs}). Then comes what is added, in the order of the members; where a member has such a name, the addition
 * gets an underscore behind it ({@code dataCount_}). A member that would hide a method of the generated classes gets
 * one, too ({@code wireSize_}).
 */
public final class MemberNames {

    private final Map<Object, MemberName> names = new IdentityHashMap<>();
    private final Map<Member, String> ends = new IdentityHashMap<>();
    private final Map<List<String>, String> controls = new HashMap<>();
    private final List<String> components = new ArrayList<>();
    private final String builderMethod;
    private final String componentsMethod;

    /**
     * What gets a name.
     *
     * @param key     the member, or the case of a switch
     * @param written its name in words
     * @param shape   of its field; none for a switch
     * @param text    whether its bytes are text
     */
    private record Item(Object key, String written, Shape shape, boolean text) {

        static Item of(Member member) {
            return member instanceof Field field ? of(field, field, field.name())
                    : new Item(member, member.name(), null, false);
        }

        static Item of(Object key, Field field, String written) {
            return new Item(key, written, Shape.of(field.type()), FieldTraits.isText(field));
        }

        String identifier() {
            return TakenMethods.free(Identifiers.member(written), shape);
        }
    }

    /** Names the members of a container. */
    public MemberNames(Container container) {
        Map<String, Long> uses = container.allFields().stream()
                .collect(Collectors.groupingBy(Field::name, Collectors.counting()));
        Counts counts = new Counts(container);
        List<Member> named = container.members().stream().filter(member -> !counts.isDerived(member)).toList();
        List<Item> members = named.stream().map(Item::of).toList();
        List<Item> cases = container.members().stream()
                .filter(Switch.class::isInstance).flatMap(m -> ((Switch) m).cases().stream())
                .map(c -> Item.of(c, c.member(), uses.get(c.member().name()) > 1 ? labelled(c) : c.member().name()))
                .toList();
        Namespace namespace = Namespace.without(List.of());
        claim(members, namespace);
        claim(cases, namespace);
        namespace.reserve(TakenMethods.names());
        Stream.concat(members.stream(), cases.stream()).forEach(item -> add(item, namespace));
        builderMethod = namespace.claim("builder");
        componentsMethod = namespace.claim("components");
        Namespace fields = Namespace.without(MethodLocals.OF_VIEWS);
        for (Member member : named) {
            components.add(of(member).component());
            if (!DefinedSizes.isConstant(member)) {
                ends.put(member, fields.claim(Identifiers.member(member.name() + "_end")));
            }
        }
        container.members().stream().filter(Switch.class::isInstance)
                .flatMap(member -> CaseControls.of(container, (Switch) member).stream())
                .forEach(path -> controls.put(path,
                        fields.claim(Identifiers.member(String.join("_", path) + "_value"))));
    }

    private void claim(List<Item> items, Namespace namespace) {
        namespace.claimWritten(items, Item::written, Item::identifier,
                (item, name) -> names.put(item.key(), new MemberName(name)));
    }

    private void add(Item item, Namespace namespace) {
        MemberName name = names.get(item.key());
        if (item.shape() == null) {
            name.add(Addition.CASE, item.written(), namespace);
        } else {
            name.add(item.shape(), item.text(), item.written(), namespace);
        }
    }

    /** {@return the names of a member; {@code null} for a count that says what an array's length says} */
    public MemberName of(Member member) {
        return names.get(member);
    }

    /** {@return the names of a case's member} */
    public MemberName of(SwitchCase oneCase) {
        return names.get(oneCase);
    }

    /** {@return what keeps, and what finds, where a member of varying size ends} */
    public String end(Member member) {
        return ends.get(member);
    }

    /** {@return the method of the view that reads one of the {@link CaseControls}} */
    public String control(List<String> path) {
        return controls.get(path);
    }

    /** {@return the method that makes a builder of a value that has too many components for a constructor} */
    public String builderMethod() {
        return builderMethod;
    }

    /** {@return the method of such a value that lists its components} */
    public String componentsMethod() {
        return componentsMethod;
    }

    /** {@return names that a value's methods can have for parameters and variables beside its components} */
    public Namespace besideComponents() {
        return Namespace.without(components);
    }

    private static String labelled(SwitchCase oneCase) {
        return label(oneCase) + "_" + oneCase.member().name();
    }

    /** {@return the first label of a case in words} */
    static String label(SwitchCase oneCase) {
        CaseLabel label = oneCase.labels().get(0);
        if (label instanceof CaseLabel.Equal equal) {
            return equal.value().name().toLowerCase(Locale.ROOT);
        }
        return label instanceof CaseLabel.Flag flag
                ? (flag.negated() ? "not_" : "") + flag.value().name().toLowerCase(Locale.ROOT) : "default";
    }
}
