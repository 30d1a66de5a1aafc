// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.CaseFilter;
import dev.spicewire.conformance.suite.Selection;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs with peers as tests want them. */
final class Runs {

    /** More than anybody takes who answers at all. */
    static final PeerLimits PATIENT = new PeerLimits(Duration.ofSeconds(20), Duration.ofSeconds(120));
    /** Enough to see that nothing comes. */
    static final PeerLimits QUICK = new PeerLimits(Duration.ofMillis(250), Duration.ofSeconds(60));

    private Runs() {
    }

    /** {@return what becomes of the cases of a server that are like a filter} */
    static RunReport server(SpiceUri uri, ClientOptions options, PeerLimits limits, String... filters)
            throws Exception {
        return PeerRun.ofServer(uri, options, limits).run(selected(PeerSuites.forServers(), filters),
                KnownFailures.NONE, new Rerun(List.of("--connect", uri.toString())), done -> { });
    }

    /** {@return what becomes of the cases of a client that are like a filter} */
    static RunReport client(ClientPlace place, PeerLimits limits, String... filters) throws Exception {
        return PeerRun.ofClient(place, limits).run(selected(PeerSuites.forClients(), filters), KnownFailures.NONE,
                new Rerun(List.of("--listen", place.uri().toString())), done -> { });
    }

    /** {@return a place on a port that nobody uses, for clients that are started by a command} */
    static ClientPlace place(Optional<Password> password, List<String> command) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new ClientPlace(SpiceUri.tcp("127.0.0.1", socket.getLocalPort(), 0), Optional.empty(), password,
                    command, uri -> { });
        }
    }

    /** {@return the cases that are not right by the last words of their names, with their faults} */
    static Map<String, String> faults(RunReport report) {
        Map<String, String> faults = new TreeMap<>();
        report.outcomes().forEach(outcome -> outcome.mismatch().map(Mismatch::fault).ifPresent(fault -> {
            String[] words = outcome.tested().id().split("/");
            faults.put(words[2] + "/" + words[4], fault);
        }));
        return faults;
    }

    private static Suite selected(Suite all, String... filters) {
        return new Selection(List.of(), List.of(filters).stream().map(CaseFilter::of).toList()).of(all);
    }
}
