// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.live.server.StandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a command listens. */
final class ListenOptions {

    private static final int USUAL_PORT = 5900;
    private static final String ALL = "/";

    @Option(names = "--address", paramLabel = "HOST", defaultValue = "127.0.0.1",
            description = "Interface to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches).")
    private String host;

    @Option(names = "--port", paramLabel = "N",
            description = "TCP port, 0 for any. Default: 5900, if no other place is named.")
    private Integer port;

    @Option(names = "--unix", paramLabel = "PATH", description = "UNIX socket, which must not be there yet.")
    private String unix;

    @Option(names = "--tls-port", paramLabel = "N", description = "TCP port for TLS, 0 for any.")
    private Integer tlsPort;

    @Option(names = "--websocket", paramLabel = "N", description = "TCP port for WebSocket, 0 for any.")
    private Integer webSocket;

    @Option(names = "--websocket-tls", paramLabel = "N", description = "TCP port for WebSocket over TLS, 0 for any.")
    private Integer webSocketTls;

    @Option(names = "--tls-cert", paramLabel = "FILE", description = "Certificates for TLS, in PEM, one's own first.")
    private Path certificates;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key of the certificate, in PEM.")
    private Path key;

    /** Listens wherever the user wants. {@return what a client connects to} */
    List<SpiceUri> listen(StandIn server) throws IOException {
        List<SpiceUri> places = new ArrayList<>();
        boolean tls = tlsPort != null || webSocketTls != null;
        if (tls != (certificates != null) || tls != (key != null)) {
            throw new UsageException(webSocketTls == null ? "--tls-port, --tls-cert and --tls-key go together"
                    : "--websocket-tls, --tls-cert and --tls-key go together");
        }
        if (unix != null) {
            at(unix, () -> server.listen(UnixDomainSocketAddress.of(unix)));
            places.add(SpiceUri.unix(PathText.of(unix).toAbsolutePath().toString()));
        }
        if (port != null || unix == null && !tls && webSocket == null) {
            places.add(SpiceUri.tcp(host, bound(port == null ? USUAL_PORT : port, server::listen), 0));
        }
        if (webSocket != null) {
            places.add(SpiceUri.tcp(host, bound(webSocket, server::listenWebSocket), 0).webSocket(ALL));
        }
        if (tls) {
            places.addAll(listen(server, TlsIdentity.of(certificates, key)));
        }
        return places;
    }

    private List<SpiceUri> listen(StandIn server, TlsIdentity identity) throws IOException {
        List<SpiceUri> places = new ArrayList<>();
        if (tlsPort != null) {
            places.add(SpiceUri.tcp(host, 0, bound(tlsPort, address -> server.listen(address, identity))));
        }
        if (webSocketTls != null) {
            places.add(SpiceUri.tcp(host, 0,
                    bound(webSocketTls, address -> server.listenWebSocket(address, identity))).webSocket(ALL));
        }
        return places;
    }

    private int bound(int number, Listening listening) throws IOException {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), number);
            return ((InetSocketAddress) at(host + " port " + number, () -> listening.listen(address))).getPort();
        } catch (IllegalArgumentException e) {
            throw new UsageException("port " + number + " is not in 0 to 65535");
        }
    }

    /** What the system says has no place in it. */
    private static SocketAddress at(String place, Binding binding) throws IOException {
        try {
            return binding.bind();
        } catch (SocketException e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        }
    }

    /** Begins to listen on an address. */
    private interface Listening {

        SocketAddress listen(SocketAddress address) throws IOException;
    }

    /** Begins to listen. */
    private interface Binding {

        SocketAddress bind() throws IOException;
    }
}
