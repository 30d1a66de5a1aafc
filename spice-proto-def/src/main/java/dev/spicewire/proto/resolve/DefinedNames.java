// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.syntax.element.ChannelElement;
import dev.spicewire.proto.syntax.element.DefinitionElement;
import dev.spicewire.proto.syntax.element.FieldElement;
import dev.spicewire.proto.syntax.element.ImportElement;
import dev.spicewire.proto.syntax.element.MemberElement;
import dev.spicewire.proto.syntax.element.MessageElement;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.StructElement;
import dev.spicewire.proto.syntax.element.SwitchElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects every name that a file defines, structs inside others included. */
final class DefinedNames {

    private final Map<String, Location> locations = new HashMap<>();

    private DefinedNames() {
    }

    /** {@return the place of each defined name; of a name defined twice the first place} */
    static Map<String, Location> of(List<DefinitionElement> definitions) {
        DefinedNames names = new DefinedNames();
        definitions.forEach(names::add);
        return names.locations;
    }

    private void add(DefinitionElement definition) {
        if (definition instanceof StructElement struct) {
            add(struct);
        } else if (!(definition instanceof ImportElement)) {
            add(definition.name());
            if (definition instanceof MessageElement message) {
                addMembers(message.members());
            } else if (definition instanceof ChannelElement channel) {
                channel.entries().forEach(this::add);
            }
        }
    }

    private void add(ChannelElement.Entry entry) {
        if (entry.body() instanceof ChannelElement.Body.Anonymous anonymous) {
            addMembers(anonymous.message().members());
        }
    }

    private void addMembers(List<MemberElement> members) {
        for (MemberElement member : members) {
            if (member instanceof FieldElement field) {
                add(field);
            } else {
                ((SwitchElement) member).cases().forEach(c -> add(c.member()));
            }
        }
    }

    private void add(FieldElement field) {
        if (field.type() instanceof StructElement struct) {
            add(struct);
        }
    }

    private void add(StructElement struct) {
        add(struct.name());
        addMembers(struct.members());
    }

    private void add(Name name) {
        locations.putIfAbsent(name.text(), name.location());
    }
}
