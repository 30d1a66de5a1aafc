// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.model.Protocol;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Names in another style than that of SPICE. */
final class NameStyle implements LintRule {

    private static final Pattern CAMEL = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9_]*");

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        BiConsumer<String, Location> camel = (name, location) -> check(name, location, CAMEL, "LikeThis", diagnostics);
        BiConsumer<String, Location> snake = (name, location) -> check(name, location, SNAKE, "like_this", diagnostics);
        protocol.structs().forEach(s -> camel.accept(s.name(), s.location()));
        protocol.messages().forEach(m -> camel.accept(m.name(), m.location()));
        protocol.channels().forEach(c -> camel.accept(c.name(), c.location()));
        protocol.enums().forEach(e -> snake.accept(e.name(), e.location()));
        protocol.typedefs().forEach(t -> snake.accept(t.name(), t.location()));
        protocol.channelIds().forEach(c -> snake.accept(c.name(), c.location()));
        protocol.channels().stream().flatMap(Containers::declared).forEach(m -> snake.accept(m.name(), m.location()));
        Containers.of(protocol).forEach(c -> {
            c.members().forEach(m -> snake.accept(m.name(), m.location()));
            c.allFields().forEach(f -> snake.accept(f.name(), f.location()));
        });
    }

    private static void check(String name, Location location, Pattern style, String example, Diagnostics diagnostics) {
        if (!style.matcher(name).matches()) {
            diagnostics.add(Severity.NOTE, LintCodes.NAME_STYLE, location, "'" + name + "' is not written " + example,
                    "");
        }
    }
}
