// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

/** How much a reader demands beyond what it needs. */
public enum Strictness {
    /** Accepts exactly what the reference demarshaller accepts. */
    LENIENT,
    /** Also rejects trailing bytes, unknown enum values, undefined flag bits, overlapping and unreferenced regions. */
    STRICT
}
