// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

import dev.spicewire.proto.diagnostics.ForeignTypes;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.TypeCodes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.syntax.element.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that are defined, at the place in the file that the resolver has reached. */
public final class DefinitionScope {

    private final Findings findings;
    private final Map<String, Definition> defined = new HashMap<>();
    private final Map<String, Location> later;
    private final List<String> open = new ArrayList<>();

    /**
     * A scope with the built-in types.
     *
     * @param findings takes what is wrong
     * @param later    places of all names that the file defines anywhere
     */
    public DefinitionScope(Findings findings, Map<String, Location> later) {
        this.findings = findings;
        this.later = later;
        for (int bits = 8; bits <= 64; bits *= 2) {
            builtIn(new IntType(bits, true));
            builtIn(new IntType(bits, false));
        }
        defined.put("unix_fd", new Definition.OfType(new FdType(), Location.NONE));
    }

    private void builtIn(IntType type) {
        defined.put(type.toString(), new Definition.OfType(type, Location.NONE));
    }

    /** Reports a name that is defined already. */
    public void checkFree(Name name) {
        Definition before = defined.get(name.text());
        if (before != null) {
            String where = before.location().equals(Location.NONE) ? "is built in"
                    : "is defined already, at " + before.location();
            findings.error(TypeCodes.DUPLICATE_NAME, name.location(), "'" + name + "' " + where);
        }
    }

    /** {@return whether a name is that of a built-in type} */
    public boolean isBuiltIn(Name name) {
        Definition definition = defined.get(name.text());
        return definition != null && definition.location().equals(Location.NONE);
    }

    /** {@return whether a name is defined, here or in front} */
    public boolean isDefined(Name name) {
        return defined.containsKey(name.text());
    }

    /** Defines a name. Of several definitions the first stays. */
    public void define(Name name, Definition definition) {
        defined.putIfAbsent(name.text(), definition);
    }

    /** Marks a struct as being defined, so that a use of it inside is told from a use before its definition. */
    public void open(Name name) {
        open.add(name.text());
    }

    /** Ends the definition of the struct that was opened last. */
    public void close() {
        open.remove(open.size() - 1);
    }

    /** {@return the type of that name; if there is none, that is reported} */
    public Optional<Type> type(Name name) {
        return lookup(name, "a type", Definition.OfType.class).map(Definition.OfType::type);
    }

    /** {@return the message of that name; if there is none, that is reported} */
    public Optional<Message> message(Name name) {
        return lookup(name, "a message", Definition.OfMessage.class).map(Definition.OfMessage::message);
    }

    /** {@return the channel of that name; if there is none, that is reported} */
    public Optional<Channel> channel(Name name) {
        return lookup(name, "a channel", Definition.OfChannel.class).map(Definition.OfChannel::channel);
    }

    private <T extends Definition> Optional<T> lookup(Name name, String wanted, Class<T> kind) {
        Definition definition = defined.get(name.text());
        if (kind.isInstance(definition)) {
            return Optional.of(kind.cast(definition));
        }
        if (definition == null) {
            reportUndefined(name, wanted, kind);
        } else if (!(definition instanceof Definition.Broken)) {
            findings.error(TypeCodes.NOT_A_TYPE, name.location(),
                    "'" + name + "' is " + definition.kind() + ", not " + wanted);
        }
        return Optional.empty();
    }

    private void reportUndefined(Name name, String wanted, Class<? extends Definition> kind) {
        Location location = later.get(name.text());
        if (name.text().codePoints().anyMatch(c -> c >= 0x80)) {
            return; // The letter that no name can have is reported.
        }
        if (open.contains(name.text())) {
            findings.error(TypeCodes.RECURSIVE_STRUCT, name.location(), "struct '" + name + "' contains itself",
                    "no pointer helps: have an array of '" + name + "' in another struct, with indexes as links");
        } else if (location != null) {
            findings.error(TypeCodes.USED_BEFORE_DEFINITION, name.location(),
                    "'" + name + "' is used before its definition at " + location, "move the definition up");
        } else {
            List<String> candidates = defined.entrySet().stream().filter(e -> kind.isInstance(e.getValue()))
                    .map(Map.Entry::getKey).toList();
            String hint = kind == Definition.OfType.class ? ForeignTypes.hint(name.text()).orElse("") : "";
            findings.error(TypeCodes.UNKNOWN_TYPE, name.location(), "'" + name + "' is not defined; expected " + wanted,
                    hint.isEmpty() ? findings.didYouMean(name.text(), candidates) : hint);
        }
    }
}
