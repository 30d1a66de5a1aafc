// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** How much a {@link Diagnostic} matters. */
public enum Severity {
    /** The input can't be used. */
    ERROR,
    /** The input can be used, and probably does not say what its author meant. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
