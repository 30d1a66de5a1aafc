package dev.spicewire.conformance.pipe;

import java.util.List;

/** A testee process can't go on: it ended, hangs, or no longer speaks the protocol. */
final class TesteeFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lastWords;

    /**
     * @param message   what it did
     * @param lastWords the last lines that it wrote to its standard error
     */
    TesteeFailure(String message, List<String> lastWords) {
        super(message);
        this.lastWords = List.copyOf(lastWords);
    }

    List<String> lastWords() {
        return lastWords;
    }
}
