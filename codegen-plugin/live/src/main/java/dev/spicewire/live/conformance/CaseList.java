// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.conformance.suite.Basis;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.conformance.suite.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects cases of one part of a suite. Their names are like those of other cases, as in
 * {@code link/client/message/live/wrong-magic/connect}: what the peer is sent, and how it is reached.
 *
 * @param <P> the kind of peer
 */
final class CaseList<P extends Peer> {

    private static final String CATEGORY = "live";

    private final List<PeerCase<P>> cases = new ArrayList<>();
    private final String suite;
    private final String way;
    private Subject subject;
    private Operation operation;
    private Level level = Level.REQUIRED;

    /**
     * Begins.
     *
     * @param suite     the suite, {@code link} or {@code framing}
     * @param way       the option of the command line that reaches the peer
     * @param from      who sends what the peer is sent
     * @param operation what the peer does with it
     */
    CaseList(String suite, String way, String from, Operation operation) {
        this.suite = suite;
        this.way = way;
        this.operation = operation;
        subject = subject(from, operation);
    }

    /** Goes on with cases in which the peer does something else. */
    CaseList<P> about(Operation other) {
        operation = other;
        subject = subject(subject.from(), other);
        return this;
    }

    /** Goes on with cases of another level. */
    CaseList<P> at(Level other) {
        level = other;
        return this;
    }

    /**
     * Adds a case.
     *
     * @param name   what is special about it
     * @param rule   what it rests on
     * @param hex    what the peer is sent, as far as that is always the same
     * @param right  what a right peer does
     * @param script the conversation
     */
    CaseList<P> add(String name, Rule rule, String hex, String right, PeerCase.Script<P> script) {
        String id = String.join("/", suite, subject.from(), subject.message().orElseThrow(), CATEGORY, name, way);
        Basis basis = new Basis(rule.id(), level, List.of(suite, CATEGORY, way, operation.word()));
        cases.add(new PeerCase<>(new Case(id, suite, 0, CATEGORY, subject, operation, hex,
                new Expectation.Behaviour(right), basis), script));
        return this;
    }

    /** {@return all of them, in order} */
    List<PeerCase<P>> all() {
        return List.copyOf(cases);
    }

    private Subject subject(String from, Operation about) {
        String word = about.word();
        return new Subject(Optional.of(suite), 0, from, 0, Optional.of(word.substring(word.indexOf('-') + 1)));
    }
}
