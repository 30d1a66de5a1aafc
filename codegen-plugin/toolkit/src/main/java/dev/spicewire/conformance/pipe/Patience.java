// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much breaking of the testee a run bears, over all processes that run side by side. A message that breaks it
 * again and again costs its own remaining cases and nothing else. The run ends only where nothing more is to be
 * learned: when the testee breaks many times without an answer in between, or breaks often on no case in particular.
 */
public final class Patience {

    /** So often a message may break the testee; each time costs two processes, and up to twice the timeout. */
    static final int BREAKDOWNS_A_MESSAGE = 3;
    /** So often the testee may break without an answer in between: more than a channel has messages. */
    static final int SILENT_BREAKDOWNS = 150;
    /** Waiting in vain takes so much longer than a crash that it counts as several. */
    static final int HANG = 10;
    /** So often the testee may crash on cases that do not break it when they are asked alone. */
    static final int UNREPEATED = 100;

    private final Map<Subject, Integer> breakdowns = new HashMap<>();
    private final Map<Subject, String> firstCause = new HashMap<>();
    private int silence;
    private int unrepeated;
    private int unexplained;

    /** All of it. */
    public Patience() {
    }

    /** A case was answered, so the testee is good for something. */
    public synchronized void answered() {
        silence = 0;
    }

    /** A case broke the testee. */
    public synchronized void broke(Case cause, Breakdown breakdown) {
        firstCause.putIfAbsent(cause.subject(), "'" + cause.id() + "': " + breakdown.what());
        breakdowns.merge(cause.subject(), 1, Integer::sum);
        silence += breakdown.hung() ? HANG : 1;
    }

    /** The testee broke, and nobody knows on what. */
    synchronized void brokeSomewhere(Breakdown breakdown) {
        unrepeated++;
        unexplained += breakdown.hung() ? HANG : 1;
    }

    /** {@return why a case is not to be asked, if it is not} */
    public synchronized Optional<String> refusal(Case next) {
        int count = breakdowns.getOrDefault(next.subject(), 0);
        return count < BREAKDOWNS_A_MESSAGE ? Optional.empty()
                : Optional.of("the testee broke on " + count + " cases of this message, first on "
                        + firstCause.get(next.subject()));
    }

    /** {@return why the testee is to be given up, if it is} */
    public synchronized Optional<String> end() {
        if (silence >= SILENT_BREAKDOWNS) {
            return Optional.of("the testee was given up: it broke again and again and answered nothing in between");
        }
        return unexplained < UNREPEATED ? Optional.empty() : Optional.of("the testee was given up: it broke "
                + unrepeated + " times on no case in particular");
    }
}
