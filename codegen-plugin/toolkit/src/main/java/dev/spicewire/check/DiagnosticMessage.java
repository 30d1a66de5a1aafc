// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import dev.spicewire.proto.diagnostics.Diagnostic;

/** A finding in words, for reports that show no source line. */
public final class DiagnosticMessage {

    private DiagnosticMessage() {
    }

    /** {@return what is wrong, and behind a semicolon what would be right where that is known} */
    public static String withHint(Diagnostic diagnostic) {
        return diagnostic.hint().isEmpty() ? diagnostic.message() : diagnostic.message() + "; " + diagnostic.hint();
    }
}
