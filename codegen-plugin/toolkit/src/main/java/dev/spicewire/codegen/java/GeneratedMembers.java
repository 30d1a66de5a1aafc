// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import dev.spicewire.codegen.java.names.Addition;
import dev.spicewire.codegen.java.names.MemberName;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.Optional;

/**
 * The names that the members of one container have in its value, its view and its writer, for tools that meet them by
 * reflection.
 */
public final class GeneratedMembers {

    private final MemberNames names;
    private final Counts counts;

    /** Computes the names of a container's members. */
    public GeneratedMembers(Container container) {
        this.names = new MemberNames(container);
        this.counts = new Counts(container);
    }

    /** {@return whether a value has a component for a field} */
    public boolean isComponent(Field field) {
        return FieldTraits.isHeld(field) && !counts.isDerived(field);
    }

    /** {@return the array whose length says what a count says, which has no methods of its own then} */
    public Optional<Field> countedArray(Field count) {
        return counts.derivedFrom(count);
    }

    /** {@return whether a writer writes a field without being told: padding, and counts that follow from an array} */
    public boolean isWrittenUnasked(Field field) {
        return !FieldTraits.isHeld(field) || counts.countedBy(field).isPresent();
    }

    /** {@return the method that makes a builder of a value that has too many members for a record} */
    public String builderMethod() {
        return names.builderMethod();
    }

    /** {@return the method that gives a field, and that of the writer; of an enum, those for its number} */
    public String accessor(Field field) {
        return names.of(field).component();
    }

    /** {@return the method that gives a switch} */
    public String accessor(Switch choice) {
        return names.of(choice).plain();
    }

    /**
     * {@return the method of a view that gives the member of a case, and that of the writer; of an enum, for its
     * number}
     */
    public String accessor(SwitchCase oneCase) {
        return names.of(oneCase).component();
    }

    /** {@return the method that gives a field by name, if it is an enum or an array of one} */
    public String byName(Field field) {
        return names.of(field).plain();
    }

    /** {@return the same of a case's member} */
    public String byName(SwitchCase oneCase) {
        return names.of(oneCase).plain();
    }

    /** {@return what tells the number of elements of an array, of a payload the number of its bytes} */
    public String length(Field field) {
        return length(field, names.of(field));
    }

    /** {@return the same of a case's member} */
    public String length(SwitchCase oneCase) {
        return length(oneCase.member(), names.of(oneCase));
    }

    private static String length(Field field, MemberName name) {
        return name.of(FieldTraits.isPayload(field) ? Addition.LENGTH : Addition.COUNT);
    }

    /** {@return the method of a writer that writes a null pointer} */
    public String nullPointer(Field field) {
        return names.of(field).of(Addition.NULL);
    }

    /** {@return the same of a case's member} */
    public String nullPointer(SwitchCase oneCase) {
        return names.of(oneCase).of(Addition.NULL);
    }

    /** {@return what tells whether a pointer leads to something} */
    public String hasPart(Field field) {
        return names.of(field).of(Addition.HAS);
    }

    /** {@return the method of a view that tells which case of a switch is there} */
    public String whichCase(Switch choice) {
        return names.of(choice).of(Addition.CASE);
    }

    /** {@return what tells whether a flag is set} */
    public String hasFlag(Field field, EnumValue flag) {
        return names.of(field).of(flag);
    }
}
