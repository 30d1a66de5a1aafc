// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.Objects;

/**
 * One finding about an input, the same type through parser, resolver, lint, diff and front ends.
 *
 * @param code     stable identifier such as {@code SW0107}
 * @param severity how much it matters
 * @param location where it is
 * @param message  what is wrong, one sentence without a full stop
 * @param hint     what would be right, or the empty string
 */
public record Diagnostic(Code code, Severity severity, Location location, String message, String hint) {

    /** Refuses missing parts. */
    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }
}
