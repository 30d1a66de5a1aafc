// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.text;

/** Marks parts of a text for a terminal, or leaves them as they are. */
public enum Paint {
    /** Characters of the text alone. */
    NONE,
    /** ANSI escape sequences around the parts. */
    ANSI;

    private static final String RESET = "\u001B[0m";

    /** {@return what a command paints with that does, or does not, use colours} */
    public static Paint of(boolean colours) {
        return colours ? ANSI : NONE;
    }

    /** {@return a heading} */
    public String strong(String text) {
        return wrap("1", text);
    }

    /** {@return what is only there to find one's way} */
    public String faint(String text) {
        return wrap("2", text);
    }

    /** {@return a name} */
    public String name(String text) {
        return wrap("36", text);
    }

    /** {@return something that leads elsewhere} */
    public String link(String text) {
        return wrap("34", text);
    }

    /** {@return something to look at} */
    public String warning(String text) {
        return wrap("33", text);
    }

    /** {@return something wrong} */
    public String fault(String text) {
        return wrap("1;31", text);
    }

    private String wrap(String code, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001B[" + code + "m" + text + RESET;
    }
}
