// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Container;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a message carries.
 *
 * @param protocol what it belongs to: {@code agent}, {@code usbredir}, {@code webdav}, {@code smartcard}, {@code port},
 *                 {@code video} or {@code image}
 * @param name     what it is there, such as {@code clipboard_grab}
 * @param layout   its definition, where one fits
 * @param fields   its members, none where it could not be read
 * @param note     what else is to be said of it: how much of it is there, what is wrong with it; may be empty
 */
public record Part(String protocol, String name, Optional<Container> layout, StructValue fields, String note) {

    /** How the note of one begins that can't be read. */
    static final String MALFORMED = "malformed: ";

    private static final StructValue NO_FIELDS = new StructValue(Map.of());

    /** {@return one that is only named} */
    static Part noted(String protocol, String name, String note) {
        return new Part(protocol, name, Optional.empty(), NO_FIELDS, note);
    }

    /** {@return one without a definition} */
    static Part of(String protocol, String name, Map<String, Value> fields) {
        return new Part(protocol, name, Optional.empty(), new StructValue(fields), "");
    }

    /** {@return whether it has a definition that its bytes do not fit} */
    public boolean isMalformed() {
        return note.startsWith(MALFORMED);
    }

    /** {@return the same with something to be said} */
    Part with(String said) {
        return new Part(protocol, name, layout, fields, said);
    }
}
