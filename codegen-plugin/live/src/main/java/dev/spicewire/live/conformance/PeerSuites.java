// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.conformance.suite.Suite;
import java.util.List;
import java.util.stream.Stream;

/** The cases that there are for running peers. */
public final class PeerSuites {

    private PeerSuites() {
    }

    /** {@return what a server is tested with} */
    public static Suite forServers() {
        return suite(serverCases());
    }

    /** {@return what a client is tested with} */
    public static Suite forClients() {
        return suite(clientCases());
    }

    static List<PeerCase<ServerPeer>> serverCases() {
        return Stream.of(ServerLinkCases.all(), ServerFramingCases.all()).flatMap(List::stream).toList();
    }

    static List<PeerCase<ClientPeer>> clientCases() {
        return Stream.of(ClientLinkCases.all(), ClientFramingCases.all()).flatMap(List::stream).toList();
    }

    private static Suite suite(List<? extends PeerCase<?>> cases) {
        return new Suite(cases.stream().map(PeerCase::tested).toList());
    }
}
