package dev.spicewire.conformance.codec;

import dev.spicewire.codegen.java.GeneratedNames;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How the record of a container shows its members. Kept once it is known: the generator looks at all members to find
 * the name of one, which takes longer than reading a message.
 */
final class RecordNames {

    private static final Map<Container, RecordNames> KNOWN = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<Member, Shown> members = new IdentityHashMap<>();
    private final Map<SwitchCase, Shown> cases = new IdentityHashMap<>();

    /**
     * A member or case as the record shows it.
     *
     * @param name      its accessor, or of a case the simple name of its record
     * @param member    of a case, the accessor of its member
     * @param component whether there is a component for it
     * @param derived   whether it is a count that follows from an array
     */
    private record Shown(String name, String member, boolean component, boolean derived) {
    }

    private RecordNames(Container container) {
        for (Member member : container.members()) {
            if (member instanceof Field field) {
                members.put(field, new Shown(GeneratedNames.accessor(container, field), "",
                        GeneratedNames.isComponent(container, field), GeneratedNames.isDerivedCount(container, field)));
            } else if (member instanceof Switch choice) {
                members.put(choice, new Shown(GeneratedNames.accessor(container, choice), "", true, false));
                for (SwitchCase oneCase : choice.cases()) {
                    cases.put(oneCase, new Shown(GeneratedNames.caseRecord(choice, oneCase),
                            GeneratedNames.caseAccessor(oneCase), true, false));
                }
            }
        }
    }

    /** {@return the names of a container's record} */
    static RecordNames of(Container container) {
        return KNOWN.computeIfAbsent(container, RecordNames::new);
    }

    /** {@return the method that gives a member; of an enum, its number} */
    String accessor(Member member) {
        return members.get(member).name();
    }

    /** {@return whether the record has a component for a field} */
    boolean isComponent(Field field) {
        return members.get(field).component();
    }

    /** {@return whether a field is a count that follows from the length of an array} */
    boolean isDerivedCount(Field field) {
        return members.get(field).derived();
    }

    /** {@return the simple name of the record of a case} */
    String caseRecord(SwitchCase oneCase) {
        return cases.get(oneCase).name();
    }

    /** {@return the method of a case's record that gives its member} */
    String caseAccessor(SwitchCase oneCase) {
        return cases.get(oneCase).member();
    }
}
