// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

/** What became of a case. */
public enum Verdict {
    /** The answer is right. */
    PASSED("passed"),
    /** The answer is wrong, or there is none. */
    FAILED("failed"),
    /** As {@link #FAILED}, and the list of known failures says so. */
    KNOWN_FAILURE("known failures", "known"),
    /** The testee says that it can't do that. */
    UNSUPPORTED("unsupported"),
    /** Not asked, because its message broke the testee too often, or the run ended before. */
    NOT_RUN("not run");

    private final String words;
    private final String column;

    Verdict(String words) {
        this(words, words);
    }

    Verdict(String words, String column) {
        this.words = words;
        this.column = column;
    }

    /** {@return words for cases of this kind} */
    public String words() {
        return words;
    }

    /** {@return the same, where there is little room} */
    public String column() {
        return column;
    }
}
