// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** How {@link DiagnosticText} marks parts of its output: not at all, or with the colours of a terminal. */
public enum Style {
    /** Characters of the text alone. */
    PLAIN,
    /** ANSI escape sequences around the parts. */
    ANSI;

    private static final String BOLD = "1";
    private static final String RESET = "\u001B[0m";

    String strong(String text) {
        return wrap(BOLD, text);
    }

    public String severity(Severity severity, String text) {
        return wrap(switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;35";
            case NOTE -> "1;36";
        }, text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN ? text : "\u001B[" + code + "m" + text + RESET;
    }
}
