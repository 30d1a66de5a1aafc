package dev.spicewire.conformance.suite;

import java.util.Locale;

/** What a testee is to do with a message. */
public enum Operation {
    /** Read bytes into fields. */
    DECODE,
    /** Write fields as canonical bytes. */
    ENCODE,
    /** Read bytes and write what they hold as canonical bytes. */
    ROUNDTRIP;

    /** {@return the word for it in the testee protocol} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
