// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdicts;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Talks with a running server or client, a connection or two for each case, one case after another. It ends in a
 * bounded time, whatever the peer does.
 */
public final class PeerRun {

    private static final List<Operation> OPERATIONS = List.of(Operation.LINK_MESSAGE, Operation.LINK_REPLY,
            Operation.FRAME_FULL, Operation.FRAME_MINI);

    private final PeerDriver<?> driver;

    private PeerRun(PeerDriver<?> driver) {
        this.driver = driver;
    }

    /**
     * Tests a server.
     *
     * @param uri     where it is
     * @param options how to connect, and the password for tickets
     * @param limits  how long it may take
     * @return the run
     */
    public static PeerRun ofServer(SpiceUri uri, ClientOptions options, PeerLimits limits) {
        return new PeerRun(new PeerDriver<>(new ServerPeer(uri, options), PeerSuites.serverCases(), limits));
    }

    /**
     * Tests a client.
     *
     * @param place  where it connects to, and how it is started
     * @param limits how long it may take
     * @return the run
     */
    public static PeerRun ofClient(ClientPlace place, PeerLimits limits) {
        return new PeerRun(new PeerDriver<>(new ClientPeer(place), PeerSuites.clientCases(), limits));
    }

    /**
     * Runs cases, once.
     *
     * @param cases    some of those of {@link PeerSuites}
     * @param known    failures that are to be expected
     * @param rerun    how a case is run alone
     * @param progress hears after each case how many have an outcome
     * @return what came of it
     * @throws IOException          if there can be no connection at all; the message says why
     * @throws InterruptedException if the thread is interrupted
     */
    public RunReport run(Suite cases, KnownFailures known, Rerun rerun, LongConsumer progress)
            throws IOException, InterruptedException {
        Verdicts verdicts = new Verdicts();
        String ending = driver.run(cases, verdicts, progress);
        List<Outcome> outcomes = verdicts.of(cases, known, ending);
        List<String> problems = new ArrayList<>();
        if (!ending.isEmpty()) {
            problems.add(ending);
        }
        problems.addAll(Verdicts.staleEntries(outcomes, known));
        return new RunReport(new TesteeDescription(driver.name(), "", OPERATIONS), outcomes, rerun, problems);
    }
}
