// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import java.io.IOException;
import java.util.regex.Pattern;

/** A document that is not a serialised model. */
public final class InvalidModelException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{2028}\\x{2029}]");

    /**
     * Says what is wrong.
     *
     * @param path   where in the document, such as {@code structs[3].members[0].type}
     * @param reason what was found and what would be right
     */
    public InvalidModelException(String path, String reason) {
        super(oneLine(path.isEmpty() ? reason : path + ": " + reason));
    }

    /** What was found may hold anything. */
    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(found -> String.format("<%04X>", (int) found.group().charAt(0)));
    }
}
