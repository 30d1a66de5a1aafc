package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;

/** The names that generated types and their members have, for tools that meet them by reflection. */
public final class GeneratedNames {

    private final TypeNames types;

    /**
     * Computes the names of a protocol's types.
     *
     * @param protocol    a resolved protocol
     * @param basePackage package of the generated types
     */
    public GeneratedNames(Protocol protocol, String basePackage) {
        this.types = new TypeNames(protocol, basePackage);
    }

    /** {@return the class of a message of a channel} */
    public String message(Channel declaring, ChannelMessage message) {
        return types.message(declaring, message).reflectionName();
    }

    /** {@return the class of a struct or named message} */
    public String definition(Container container) {
        return types.definition(container).reflectionName();
    }

    /** {@return the sealed interface of a channel's messages, such as {@code DisplayServerMessage}} */
    public String messageInterface(Channel channel, Direction direction) {
        return types.ofChannel(channel, direction, "Message").reflectionName();
    }

    /** {@return whether a value has a component for a field} */
    public static boolean isComponent(Container container, Field field) {
        return FieldCode.isHeld(field) && !isDerivedCount(container, field);
    }

    /** {@return whether a field is a count that follows from the length of an array} */
    public static boolean isDerivedCount(Container container, Field field) {
        return Counts.derivedFrom(container, field).isPresent();
    }

    /** {@return the method of a value that gives a field; of an enum, its number} */
    public static String accessor(Container container, Field field) {
        return FieldCode.component(field, new MemberNames(container).of(field));
    }

    /** {@return the method of a value that gives a switch} */
    public static String accessor(Container container, Switch choice) {
        return new MemberNames(container).of(choice);
    }

    /** {@return whether a writer writes a field without being told: padding, and counts that follow from an array} */
    public static boolean isWrittenUnasked(Container container, Field field) {
        return !FieldCode.isHeld(field) || WriterCounts.isDerived(container, field);
    }

    /** {@return the method of a writer that writes a field; of an enum, that takes its number} */
    public static String setter(Container container, Field field) {
        return FieldCode.component(field, SetterEmitter.names(container).of(field));
    }

    /** {@return the method of a writer that writes the member of a case; of an enum, that takes its number} */
    public static String setter(Container container, Switch choice, SwitchCase oneCase) {
        return FieldCode.component(oneCase.member(), SetterEmitter.names(container).of(choice, oneCase));
    }

    /** {@return the simple name of the record of a case} */
    public static String caseRecord(Switch choice, SwitchCase oneCase) {
        ClassName owner = ClassName.get("", "Owner");
        return Choices.oneCase(Choices.value(owner, choice), choice, oneCase).simpleName();
    }

    /** {@return the method of a case's record that gives its member; of an enum, its number} */
    public static String caseAccessor(SwitchCase oneCase) {
        return FieldCode.component(oneCase.member(), Identifiers.member(oneCase.member().name()));
    }
}
