// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.ChannelAccess;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.live.probe.ConnectFailure;
import dev.spicewire.live.probe.Probe;
import dev.spicewire.live.probe.ProbeFormat;
import dev.spicewire.live.probe.ProbeReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire probe}. */
@Command(name = "probe", description = "Connect to a server as a client, open every channel, check every message.",
        footer = {"", "Each message is decoded strictly and encoded again. 'other layout' counts those",
            "that mean the same in other bytes, as the reference allows. Violations show",
            "member and byte.",
            "",
            "The environment variable SPICE_PROXY names an HTTP proxy to go through."})
final class ProbeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PasswordOptions passwords;

    @Mixin
    private SaslOptions sasl;

    @Mixin
    private TrustOptions trust;

    @Parameters(paramLabel = "SERVER",
            description = {"spice://host:port,", "spice+tls://host:port,", "spice+unix:///path,",
                "spice+ws://host:port/path,", "spice+wss://host:port/path", "or a file FILE.vv."})
    private String place;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "5",
            description = "How long to listen (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private ProbeFormat format;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (seconds < 0) {
            throw new UsageException("--seconds " + seconds + ": a time is not negative");
        }
        ProbeReport report;
        try (ServerArgument server = ServerArgument.of(place)) {
            report = probe(server);
        }
        spec.commandLine().getOut().print(format.render(report));
        if (report.violations() > 0) {
            return ExitCode.FINDINGS;
        }
        return report.isComplete() ? ExitCode.OK : ExitCode.CANNOT_RUN;
    }

    private ProbeReport probe(ServerArgument server) throws IOException, InterruptedException {
        ClientOptions options = ClientOptions.DEFAULT.trust(trust.trust())
                .access(ChannelAccess.DIRECT.through(ProxyEnvironment.proxy()));
        if (sasl.isGiven()) {
            try (SaslLogin login = sasl.login(passwords); Password none = Password.of(new char[0])) {
                return probe(server.options(options, none, false).sasl(login), server.uri());
            }
        }
        try (Password password = passwords.read()) {
            return probe(server.options(options, password, passwords.isGiven()), server.uri());
        }
    }

    private ProbeReport probe(ClientOptions options, SpiceUri server) throws IOException, InterruptedException {
        try {
            return new Probe(DefinitionOptions.bundled(), options).run(server, seconds);
        } catch (IOException e) {
            throw new IOException(server + ": " + ConnectFailure.describe(e), e);
        }
    }
}
