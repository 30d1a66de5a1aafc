// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.ProxyOptions;
import dev.spicewire.connection.SpiceProxy;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.live.probe.ConnectFailure;
import dev.spicewire.live.record.SessionRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spicewire proxy}. */
@Command(name = "proxy", description = "Stand between clients and a server, and record what they say.",
        footer = {"", "Passwords pass from the client to the server. At a server with SASL the proxy",
            "logs in as --user, with the password that the client gives. A record is in",
            "clear, whatever the wire was like, and holds no password: 'spicewire decode'",
            "and Wireshark open it. Ends with Ctrl-C."})
final class ProxyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TrustOptions trust;

    @Mixin
    private SaslOptions sasl;

    @Option(names = "--listen", paramLabel = "URI", required = true,
            description = {"Where clients come:", "spice://host:port,", "spice+tls://host:port,", "spice+unix:///path,",
                "spice+ws://host:port or", "spice+wss://host:port."})
    private String listen;

    @Option(names = "--to", paramLabel = "URI", required = true, description = "Where the server is.")
    private String server;

    @Option(names = "--record", paramLabel = "FILE", description = "Write a pcapng capture.")
    private Path file;

    @Option(names = "--tls-cert", paramLabel = "FILE",
            description = "Certificates for clients, in PEM, one's own first.")
    private Path certificates;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key of the certificate, in PEM.")
    private Path key;

    @Option(names = "--seconds", paramLabel = "N", description = "End after that time.")
    private Long seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ProxyOptions options = ProxyOptions.DEFAULT.trust(trust.trust()).refused(this::refused);
        if (sasl.isGiven()) {
            options = options.login(sasl.proxyLogin());
        }
        SpiceUri place = ServerUri.parse(listen);
        SpiceUri target = ServerUri.parse(server);
        if (file == null) {
            run(new SpiceProxy(target, options), place);
            return ExitCode.OK;
        }
        try (SessionRecord record = new SessionRecord(file, Clock.systemUTC())) {
            run(new SpiceProxy(target, options.passages(record::channel)), place);
        }
        return ExitCode.OK;
    }

    private void run(SpiceProxy proxy, SpiceUri place) throws IOException, InterruptedException {
        try (proxy) {
            try {
                listen(proxy, place);
            } catch (SocketException e) {
                throw new IOException(place + ": " + e.getMessage(), e);
            }
            PromptLine.print(spec.commandLine().getOut(), "listening on " + place);
            UntilStopped.await(seconds, proxy::close);
        }
    }

    private void listen(SpiceProxy proxy, SpiceUri place) throws IOException {
        boolean tls = place.tlsPort().isPresent();
        if (tls != (certificates != null) || tls != (key != null)) {
            throw new UsageException("spice+tls:// or spice+wss://, --tls-cert and --tls-key go together");
        }
        if (place.path() != null) {
            proxy.listen(UnixDomainSocketAddress.of(place.path()));
            return;
        }
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(place.host()),
                place.tlsPort().orElseGet(() -> place.port().orElseThrow()));
        boolean webSocket = place.webSocket().isPresent();
        if (tls) {
            TlsIdentity identity = TlsIdentity.of(certificates, key);
            if (webSocket) {
                proxy.listenWebSocket(address, identity);
            } else {
                proxy.listen(address, identity);
            }
        } else if (webSocket) {
            proxy.listenWebSocket(address);
        } else {
            proxy.listen(address);
        }
    }

    private void refused(IOException reason) {
        PromptLine.print(spec.commandLine().getErr(), "broken off: " + ConnectFailure.describe(reason));
    }
}
