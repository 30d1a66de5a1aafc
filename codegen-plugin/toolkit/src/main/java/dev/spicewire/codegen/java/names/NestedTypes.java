// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of the types inside the record of one container: those of its switches. A switch's interface is called after
 * the switch ({@code U}), with {@code Choice} behind it where a type that the container itself has or uses is called
 * so; the enum of its cases has {@code Case} behind it ({@code UCase}). What walks over elements is called
 * {@code Cursor}.
 */
public final class NestedTypes {

    private final String cursor;
    private final Map<Switch, SwitchNames> switches = new IdentityHashMap<>();

    /**
     * Names the types inside a record.
     *
     * @param container what the record is of
     * @param owner     the record
     * @param types     names of all other types
     */
    public NestedTypes(Container container, ClassName owner, TypeNames types) {
        Set<String> used = used(container, types);
        used.add(owner.simpleName());
        Namespace namespace = Namespace.ofFiles(List.of());
        List<Switch> choices = container.members().stream()
                .filter(Switch.class::isInstance).map(Switch.class::cast).toList();
        Map<Switch, String> values = new IdentityHashMap<>();
        namespace.claimWritten(choices, Switch::name, choice -> free(Identifiers.type(choice.name()), used),
                values::put);
        namespace.reserve(used);
        cursor = namespace.claim("Cursor");
        for (Switch choice : choices) {
            String cases = namespace.claim(Identifiers.type(choice.name()) + "Case");
            switches.put(choice,
                    new SwitchNames(choice, owner.nestedClass(values.get(choice)), owner.nestedClass(cases)));
        }
    }

    private static String free(String name, Set<String> used) {
        return used.contains(name) || ReservedTypes.hasInside(name) ? name + "Choice" : name;
    }

    /** Names of the types that the code of a container mentions. */
    private static Set<String> used(Container container, TypeNames types) {
        Set<String> used = new HashSet<>();
        container.allFields().forEach(field -> use(field.type(), types, used));
        for (var member : container.members()) {
            if (member instanceof Switch choice) {
                Container here = container;
                for (String step : choice.variable()) {
                    Field field = here.field(step).orElseThrow();
                    use(field.type(), types, used);
                    if (field.type().resolved() instanceof Struct struct) {
                        here = struct;
                    }
                }
            }
        }
        return used;
    }

    private static void use(Type type, TypeNames types, Set<String> used) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            use(pointer.target(), types, used);
        } else if (resolved instanceof ArrayType array) {
            use(array.element(), types, used);
        } else if (resolved instanceof Struct struct) {
            used.add(types.definition(struct).simpleName());
        } else if (resolved instanceof EnumType enumeration) {
            used.add(types.enumeration(enumeration).simpleName());
        }
    }

    /** {@return the name of what walks over elements} */
    public String cursor() {
        return cursor;
    }

    /** {@return the names of a switch's types} */
    public SwitchNames of(Switch choice) {
        return switches.get(choice);
    }
}
