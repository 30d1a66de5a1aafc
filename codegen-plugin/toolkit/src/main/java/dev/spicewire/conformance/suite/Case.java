// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

/**
 * One question to a testee, or one conversation with a peer.
 *
 * @param id          such as {@code main/server/set_ack/canonical/generation-1/window-2/decode}; see {@link CaseName}
 * @param suite       name of the file that it comes from, without extension; of a conversation, what it is about
 * @param line        number of the line there, from 1; 0 where the case comes from no file
 * @param category    what is special about the message, such as {@code truncate}
 * @param subject     the message
 * @param operation   what to do with it
 * @param input       what to do it with: hexadecimal bytes, for {@link Operation#ENCODE} a JSON object
 * @param expectation the right answer
 * @param basis       what it rests on
 */
public record Case(String id, String suite, int line, String category, Subject subject, Operation operation,
        String input, Expectation expectation, Basis basis) {

    /**
     * {@return the same case}
     *
     * @param sent what a peer was sent, hexadecimal bytes
     */
    public Case with(String sent) {
        return new Case(id, suite, line, category, subject, operation, sent, expectation, basis);
    }

    /** {@return the same case of another level} */
    Case at(Level level) {
        return new Case(id, suite, line, category, subject, operation, input, expectation,
                new Basis(basis.rule(), level, basis.tags()));
    }
}
