// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

/** What a testee should answer, or a peer do. */
public sealed interface Expectation {

    /**
     * The message is accepted and has these fields.
     *
     * @param json a JSON object
     */
    record Fields(String json) implements Expectation {
    }

    /**
     * These bytes are written.
     *
     * @param hex lower-case hexadecimal
     */
    record Bytes(String hex) implements Expectation {
    }

    /** The message is accepted, whatever its fields. */
    record Accepted() implements Expectation {
    }

    /** The message is rejected, for whatever reason. */
    record Rejected() implements Expectation {
    }

    /**
     * A peer at the other end of a connection does this.
     *
     * @param words what it does
     */
    record Behaviour(String words) implements Expectation {
    }
}
