// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which channel a connection is.
 *
 * @param type its type, as numbered in the protocol
 * @param name what the protocol calls that type, if it has it
 * @param id   which of the channels of that type; nothing where the link message that said it is not captured
 */
public record CapturedChannel(int type, Optional<String> name, OptionalInt id) {

    /** {@return type and id for people: {@code display/0}, {@code channel 42/0}} */
    public String text() {
        return name.orElse("channel " + type) + "/" + idText();
    }

    /** {@return the id for people, {@code ?} if it is unknown} */
    public String idText() {
        return id.isPresent() ? Integer.toString(id.getAsInt()) : "?";
    }
}
