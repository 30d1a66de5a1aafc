// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

/** How much reading demands beyond what it needs. */
public enum ReadingStrictness {
    /** Accepts exactly what the reference demarshaller accepts. */
    LENIENT,
    /**
     * Also rejects, of the bodies that {@link #LENIENT} accepts, those with
     * <ul>
     * <li>a value that its enum does not define (the path is the member's, the offset its first byte);
     * <li>a flag bit that its flags type does not define (likewise);
     * <li>bytes that belong to two parts (the path is the pointer's that comes later in the order of reading, the
     * offset that of the first byte its part shares);
     * <li>bytes that belong to no part, between parts or behind the last (the path is the message's name, the offset
     * that of the first such byte).
     * </ul>
     * The finding with the lowest offset is reported; of several at one offset, that with the least path.
     */
    STRICT
}
