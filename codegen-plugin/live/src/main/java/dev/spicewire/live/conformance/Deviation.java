// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

/** A peer does something else than is right. The message is all of it, with the values of this case. */
final class Deviation extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong, in words that cases with the same fault share. */
    private final String fault;

    /**
     * Describes what a peer does.
     *
     * @param fault  in words that cases with the same fault share
     * @param detail the same with values
     */
    Deviation(String fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    /** One without values. */
    Deviation(String fault) {
        this(fault, fault);
    }

    /** {@return what is wrong, in words that cases with the same fault share} */
    String fault() {
        return fault;
    }
}
