// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;
import java.util.HashSet;
import java.util.Set;

/** Types and messages that no channel leads to. In a file without channels everything is for others to use. */
final class UnusedDefinition implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        if (protocol.channels().isEmpty()) {
            return;
        }
        Set<String> used = new HashSet<>();
        protocol.channels().stream().flatMap(Containers::declared).map(ChannelMessage::body).forEach(message -> {
            used.add(message.name());
            use((Container) message, used);
        });
        protocol.typedefs().forEach(t -> report("typedef", t.name(), t.location(), used, diagnostics));
        protocol.enums()
                .forEach(e -> report(e.isFlags() ? "flags" : "enum", e.name(), e.location(), used, diagnostics));
        protocol.structs().forEach(s -> report("struct", s.name(), s.location(), used, diagnostics));
        protocol.messages().forEach(m -> report("message", m.name(), m.location(), used, diagnostics));
    }

    private static void use(Container container, Set<String> used) {
        container.allFields().forEach(f -> use(f.type(), used));
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                used.add(choice.variableType().name());
            }
        }
    }

    private static void use(Type type, Set<String> used) {
        Type inner = type;
        while (inner instanceof Typedef typedef) {
            used.add(typedef.name());
            inner = typedef.target();
        }
        if (inner instanceof PointerType pointer) {
            use(pointer.target(), used);
        } else if (inner instanceof ArrayType array) {
            use(array.element(), used);
        } else if (inner instanceof EnumType enumeration) {
            used.add(enumeration.name());
        } else if (inner instanceof Struct struct && used.add(struct.name())) {
            use((Container) struct, used);
        }
    }

    private static void report(String kind, String name, Location location, Set<String> used, Diagnostics diagnostics) {
        if (!used.contains(name)) {
            diagnostics.add(Severity.NOTE, LintCodes.UNUSED, location, "no message uses " + kind + " '" + name + "'",
                    "");
        }
    }
}
