// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.shape;

/** What generated code can do without. Views, handlers and dispatchers are always there. */
public enum Part {
    /** Records and the types of switches in them, with {@code read}, {@code write} and {@code toValue()}. */
    VALUES,
    /** Writers, which write in place. */
    WRITERS
}
