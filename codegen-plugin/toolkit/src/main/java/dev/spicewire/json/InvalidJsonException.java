// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** Text that is not JSON, or JSON that lacks what it should hold. */
public final class InvalidJsonException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    InvalidJsonException(String message) {
        super(message);
    }

    InvalidJsonException(JsonProcessingException cause) {
        super("no JSON" + location(cause) + ": " + reason(cause), cause);
    }

    private static String location(JsonProcessingException cause) {
        return cause.getLocation() == null ? "" : " in line " + cause.getLocation().getLineNr() + ", column "
                + cause.getLocation().getColumnNr();
    }

    /** Of some faults the parser also names where they began, or settings of its own that would allow them. */
    private static String reason(JsonProcessingException cause) {
        return cause.getOriginalMessage().lines().findFirst().orElse("")
                .replaceFirst(" \\((start marker at|bound as) .*", "")
                .replaceFirst("(?<=\\d), from `[^`]*`", "").replaceFirst(": enable `.*", "")
                .replaceFirst(" \\(not recognized as one since Feature .*", "");
    }
}
