// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

/** Arguments that are well-formed one by one and make no sense together, or name something that does not exist. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String excerpt;

    UsageException(String message) {
        this(message, "");
    }

    /**
     * What is wrong, and what it is about.
     *
     * @param message one line
     * @param excerpt lines to show below it, as they are
     */
    UsageException(String message, String excerpt) {
        super(message);
        this.excerpt = excerpt;
    }

    /** {@return lines to show below the message; none for most} */
    String excerpt() {
        return excerpt;
    }
}
