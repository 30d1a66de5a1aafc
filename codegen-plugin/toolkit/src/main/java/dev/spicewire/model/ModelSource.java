// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model as a definition, one thing a line, that knows where in the serialised model each line comes from. */
final class ModelSource {

    private final StringBuilder text = new StringBuilder();
    private final List<String> paths = new ArrayList<>();

    ModelSource(Protocol protocol) {
        for (int i = 0; i < protocol.enums().size(); i++) {
            enumeration("enums[" + i + "]", protocol.enums().get(i));
        }
        for (int i = 0; i < protocol.typedefs().size(); i++) {
            Typedef typedef = protocol.typedefs().get(i);
            line("typedefs[" + i + "]", "typedef " + typedef.name() + " " + TypeText.of(typedef.target())
                    + attributes(typedef.attributes()) + ";");
        }
        for (int i = 0; i < protocol.structs().size(); i++) {
            container("structs[" + i + "]", "struct " + protocol.structs().get(i).name(), protocol.structs().get(i),
                    ";");
        }
        for (int i = 0; i < protocol.messages().size(); i++) {
            container("messages[" + i + "]", "message " + protocol.messages().get(i).name(), protocol.messages().get(i),
                    ";");
        }
        for (int i = 0; i < protocol.channels().size(); i++) {
            channel("channels[" + i + "]", protocol.channels().get(i));
        }
        line("protocol", "protocol " + freeName(protocol) + " {");
        for (int i = 0; i < protocol.channelIds().size(); i++) {
            ChannelId id = protocol.channelIds().get(i);
            line("channel_ids[" + i + "]", id.channel().name() + " " + id.name() + " = " + id.id() + ";");
        }
        line("protocol", "};");
    }

    /** {@return the definition} */
    String text() {
        return text.toString();
    }

    /** {@return where in the serialised model a line comes from, such as {@code structs[3].members[0]}} */
    String path(int line) {
        return paths.get(Math.max(1, Math.min(line, paths.size())) - 1);
    }

    /** A definition without {@code protocol} is called after its file, which can be the name of a type or no name. */
    private static String freeName(Protocol protocol) {
        Set<String> taken = Stream.of(protocol.enums().stream().map(EnumType::name),
                protocol.typedefs().stream().map(Typedef::name), protocol.structs().stream().map(Struct::name),
                protocol.messages().stream().map(Message::name), protocol.channels().stream().map(Channel::name))
                .flatMap(names -> names).collect(Collectors.toSet());
        String name = "Protocol";
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    private void enumeration(String path, EnumType type) {
        line(path, TypeJson.kind(type) + type.bits() + " " + type.name() + " {");
        for (int i = 0; i < type.values().size(); i++) {
            EnumValue value = type.values().get(i);
            line(path + ".values[" + i + "]", value.name() + " = " + value.number() + attributes(value.attributes())
                    + ",");
        }
        line(path, "}" + attributes(type.attributes()) + ";");
    }

    private void container(String path, String head, Container container, String end) {
        line(path, head + " {");
        for (int i = 0; i < container.members().size(); i++) {
            member(path + ".members[" + i + "]", container.members().get(i));
        }
        line(path, "}" + attributes(container.attributes()) + end);
    }

    private void member(String path, Member member) {
        if (member instanceof Field field) {
            field(path, field);
        } else if (member instanceof Switch choice) {
            line(path, "switch (" + String.join(".", choice.variable()) + ") {");
            for (int i = 0; i < choice.cases().size(); i++) {
                SwitchCase one = choice.cases().get(i);
                line(path + ".cases[" + i + "].labels",
                        one.labels().stream().map(ModelSource::label).collect(Collectors.joining(" ")));
                field(path + ".cases[" + i + "].member", one.member());
            }
            line(path, "} " + choice.name() + attributes(choice.attributes()) + ";");
        }
    }

    private void field(String path, Field field) {
        boolean pointer = field.type() instanceof PointerType;
        Type type = field.type() instanceof PointerType leading ? leading.target() : field.type();
        String name = (pointer ? " *" : " ") + field.name();
        String declaration = type instanceof ArrayType array
                ? TypeText.of(array.element()) + name + "[" + TypeText.of(array.length()) + "]"
                : TypeText.of(type) + name;
        line(path, declaration + attributes(field.attributes()) + ";");
    }

    private void channel(String path, Channel channel) {
        line(path, "channel " + channel.name() + (channel.parent().isEmpty() ? "" : " : " + channel.parent()) + " {");
        for (Direction direction : Direction.values()) {
            String entries = path + "." + direction.word();
            line(entries, direction.word() + ":");
            for (int i = 0; i < channel.messages(direction).size(); i++) {
                ChannelMessage message = channel.messages(direction).get(i);
                if (!channel.inherits(message)) {
                    entry(entries + "[" + i + "]", message);
                }
            }
        }
        line(path, "}" + attributes(channel.attributes()) + ";");
    }

    private void entry(String path, ChannelMessage message) {
        String rest = " " + message.name() + " = " + message.id() + attributes(message.attributes()) + ";";
        if (message.body().anonymous()) {
            container(path + ".body", "message", message.body(), rest);
        } else {
            line(path, message.body().name() + rest);
        }
    }

    private static String label(CaseLabel label) {
        if (label instanceof CaseLabel.Equal equal) {
            return "case " + equal.value().name() + ":";
        } else if (label instanceof CaseLabel.Flag flag) {
            return "case " + (flag.negated() ? "!" : "") + flag.value().name() + ":";
        }
        return "default:";
    }

    private static String attributes(Attributes attributes) {
        return attributes.byName().entrySet().stream().map(attribute -> " @" + attribute.getKey()
                + (attribute.getValue().isEmpty() ? "" : "(" + String.join(", ", attribute.getValue()) + ")"))
                .collect(Collectors.joining());
    }

    private void line(String path, String line) {
        paths.add(path);
        text.append(line).append('\n');
    }
}
