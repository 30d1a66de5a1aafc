package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.Locale;

/** Names of the types of a switch: a sealed interface with a record a case, and an enum of the cases. */
final class Choices {

    /** The case of a switch of which no label matches. */
    static final String ABSENT = "Absent";

    private Choices() {
    }

    /** {@return the sealed interface that a value has for a switch} */
    static ClassName value(ClassName owner, Switch choice) {
        String name = Identifiers.type(choice.name());
        return owner.nestedClass(name.equals(owner.simpleName()) ? name + "Choice" : name);
    }

    /** {@return the enum of a switch's cases} */
    static ClassName cases(ClassName owner, Switch choice) {
        return owner.nestedClass(Identifiers.type(choice.name()) + "Case");
    }

    /** {@return the record of a case} */
    static ClassName oneCase(ClassName value, Switch choice, SwitchCase oneCase) {
        String name = Identifiers.type(MemberNames.ofCase(choice, oneCase));
        boolean reserved = name.equals(ABSENT) || name.equals(value.simpleName());
        return value.nestedClass(reserved ? name + "Case" : name);
    }

    /** {@return the enum constant of a case} */
    static String constant(Switch choice, SwitchCase oneCase) {
        String name = Identifiers.constant(MemberNames.ofCase(choice, oneCase));
        return name.equals(ABSENT.toUpperCase(Locale.ROOT)) ? name + "_" : name;
    }

    /** {@return whether there are values of the switch variable that no case takes} */
    static boolean canBeAbsent(Switch choice) {
        return choice.cases().stream().noneMatch(Controls::isDefault);
    }
}
