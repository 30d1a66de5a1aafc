// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.Objects;

/**
 * What kind of finding a {@link Diagnostic} is.
 *
 * @param id          stable identifier: {@code SW} and four digits
 * @param title       what it is about, a few words
 * @param explanation why it matters and what to do, a paragraph; shown by {@code check --explain}
 * @param usual       how severe it is by default; one that is no error can be another severity by choice
 */
public record Code(String id, String title, String explanation, Severity usual) {

    /** Refuses missing parts. */
    public Code {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(usual, "usual");
    }

    /**
     * A code of errors.
     *
     * @param id          stable identifier: {@code SW} and four digits
     * @param title       what it is about, a few words
     * @param explanation why it matters and what to do, a paragraph
     */
    public Code(String id, String title, String explanation) {
        this(id, title, explanation, Severity.ERROR);
    }
}
