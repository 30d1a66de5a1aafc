// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.ArrayList;
import java.util.List;

/** Writes a definition as the file that it is. */
final class DefinitionText {

    private static final String STEP = "    ";

    private final Definition definition;
    private final StringBuilder out = new StringBuilder();
    private final List<String> pool = new ArrayList<>();
    private final Types types = new Types();
    private final Names names = new Names(pool);
    private final List<String> messages = new ArrayList<>();

    DefinitionText(Definition definition) {
        this.definition = definition;
    }

    /** {@return the file} */
    String text() {
        definition.types().forEach(this::type);
        for (MessageDefinition message : definition.messages()) {
            message(message);
        }
        ChannelText channels = new ChannelText(this);
        definition.channels().forEach(channel -> out.append(channels.write(channel)));
        return out + channels.protocol(names.claim(definition.name(), Names.Kind.TYPE));
    }

    Types types() {
        return types;
    }

    /** {@return names of messages that channels can use} */
    List<String> messages() {
        return messages;
    }

    /** {@return whether what the language does not allow is written as it is} */
    boolean careless() {
        return definition.careless();
    }

    /** {@return a new scope} */
    Names scope() {
        return new Names(pool);
    }

    /** {@return a name of a type or channel that the file did not have} */
    String typeName(Name name) {
        return names.claim(name, Names.Kind.TYPE);
    }

    /** {@return members in braces} */
    String body(List<MemberDefinition> members, String indent) {
        ContainerText container = new ContainerText(this, indent + STEP).write(members);
        return "{\n" + container.text() + indent + "}";
    }

    /** Writes a struct, without the semicolon behind it, and notes that it is there. */
    Types.Structure struct(TypeDefinition.OfStruct struct, String indent, StringBuilder to) {
        String name = typeName(struct.name());
        ContainerText container = new ContainerText(this, indent + STEP).write(struct.members());
        to.append("struct ").append(name).append(" {\n").append(container.text()).append(indent).append('}')
                .append(AttributeText.ofDefinition(struct.attributes()));
        Types.Structure structure = new Types.Structure(name, container.traits(), List.copyOf(container.selectors()));
        types.add(structure);
        return structure;
    }

    private void type(TypeDefinition type) {
        if (type instanceof TypeDefinition.OfEnum enumeration) {
            enumeration(enumeration);
        } else if (type instanceof TypeDefinition.OfTypedef typedef) {
            Types.Scalar target = types.scalar(typedef.target());
            String name = typeName(typedef.name());
            out.append(typedef.doc().text("")).append("typedef ").append(name).append(' ').append(target.name())
                    .append(";\n\n");
            types.addTypedef(name, target);
        } else {
            TypeDefinition.OfStruct struct = (TypeDefinition.OfStruct) type;
            StringBuilder text = new StringBuilder();
            struct(struct, "", text);
            out.append(struct.doc().text("")).append(text).append(";\n\n");
        }
    }

    private void enumeration(TypeDefinition.OfEnum type) {
        String name = typeName(type.name());
        int bits = 8 << type.width();
        out.append(type.doc().text("")).append(type.flags() ? "flags" : "enum").append(bits).append(' ').append(name)
                .append(" {\n");
        Names values = new Names(pool);
        List<String> written = new ArrayList<>();
        long number = 0;
        for (TypeDefinition.Value value : type.values()) {
            number += value.gap();
            if (number < (type.flags() ? bits : 1L << bits)) {
                String valueName = values.claim(value.name(), Names.Kind.VALUE);
                out.append(value.doc().text(STEP)).append(STEP).append(valueName)
                        .append(value.gap() > 0 || value.explicit() ? " = " + number : "")
                        .append(value.deprecated() ? " @deprecated" : "").append(",\n");
                written.add(valueName);
                number++;
            }
        }
        out.append('}').append(type.attributes().isEmpty() ? "" : " @prefix(SOME_)").append(";\n\n");
        types.add(new Types.Enumeration(name, type.flags(), written));
    }

    private void message(MessageDefinition message) {
        String name = typeName(message.name());
        List<MemberDefinition> members = message.opaque() ? List.of(new MemberDefinition.OfType(
                new Name(Name.Source.ORDINARY, 0, 0), new TypeUse.Scalar(0), new Size.Rest(), false, List.of(),
                new Doc(0))) : message.members();
        out.append(message.doc().text("")).append("message ").append(name).append(' ').append(body(members, ""))
                .append(message.opaque() ? " @nocopy" : AttributeText.ofDefinition(message.attributes()))
                .append(";\n\n");
        messages.add(name);
    }
}
