// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdicts;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Plays cases with a peer, one after another.
 *
 * @param <P> the kind of peer
 */
final class PeerDriver<P extends Peer> {

    /** So many cases in a row without a connection show that there will be none. */
    private static final int MOST_MISSED = 3;

    private final P peer;
    private final Map<String, PeerCase.Script<P>> scripts = new HashMap<>();
    private final PeerLimits limits;
    private String before = "";
    private int missed;

    PeerDriver(P peer, List<PeerCase<P>> cases, PeerLimits limits) {
        this.peer = peer;
        this.limits = limits;
        cases.forEach(one -> scripts.put(one.tested().id(), one.script()));
    }

    String name() {
        return peer.name();
    }

    /** {@return why the run has ended before its time, empty if it has not} */
    String run(Suite cases, Verdicts verdicts, LongConsumer progress) throws IOException, InterruptedException {
        RunClock clock = new RunClock(limits.answer(), limits.total());
        long done = 0;
        try (peer) {
            peer.prepare(clock);
            for (Case one : cases.cases()) {
                clock.check();
                verdicts.judged(play(one));
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (missed == MOST_MISSED) {
                    return "the run was given up: no connection in " + MOST_MISSED + " cases in a row";
                }
                done++;
                progress.accept(done);
            }
            return "";
        } catch (OutOfTimeException e) {
            return e.getMessage();
        }
    }

    private Outcome play(Case one) throws IOException, OutOfTimeException {
        Outcome outcome;
        PeerEnd end = PeerEnd.NOTHING;
        try {
            peer.begin();
            Objects.requireNonNull(scripts.get(one.id()), "the suite is one of peers").play(peer);
            missed = 0;
            Case sent = sent(one);
            end = peer.end();
            outcome = end.crash().isEmpty() ? Outcome.passed(one)
                    : failed(sent, new Deviation("crashes", end.crash()), end);
        } catch (Deviation e) {
            missed = 0;
            Case sent = sent(one);
            end = peer.end();
            outcome = failed(sent, e, end);
        } catch (NoConnectionException e) {
            missed++;
            end = peer.end();
            outcome = failed(one, new Deviation("no connection", e.getMessage()
                    + (before.isEmpty() ? "" : "; the case before was '" + before + "'")), end);
        } catch (UnsupportedCaseException e) {
            outcome = Outcome.unsupported(one, e.getMessage());
        } finally {
            peer.end();
        }
        before = one.id();
        return outcome;
    }

    /** {@return a case with its request, which of some is seen only as the case is played} */
    private Case sent(Case one) {
        return one.input().isEmpty() ? one.with(HexFormat.of().formatHex(peer.sent())) : one;
    }

    private static Outcome failed(Case one, Deviation deviation, PeerEnd end) {
        String right = ((Expectation.Behaviour) one.expectation()).words();
        String reason = deviation.getMessage() + (end.crash().isEmpty() || deviation.fault().equals("crashes") ? ""
                : "; " + end.crash());
        return Outcome.failed(one, new Mismatch(deviation.fault(), reason, right, reason, end.log()));
    }
}
