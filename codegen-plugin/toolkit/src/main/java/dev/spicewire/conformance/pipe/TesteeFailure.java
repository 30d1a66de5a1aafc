// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import java.util.List;

/** A testee process can't go on: it ended, hangs, or no longer speaks the protocol. */
final class TesteeFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lastWords;
    private final boolean hung;

    /**
     * @param message   what it did
     * @param lastWords the last lines that it wrote to its standard error
     * @param hung      whether it was waited for in vain
     */
    TesteeFailure(String message, List<String> lastWords, boolean hung) {
        super(message);
        this.hung = hung;
        this.lastWords = List.copyOf(lastWords);
    }

    boolean hung() {
        return hung;
    }

    List<String> lastWords() {
        return lastWords;
    }
}
