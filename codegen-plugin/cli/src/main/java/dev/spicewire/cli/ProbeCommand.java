package dev.spicewire.cli;

import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
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
            "member and byte."})
final class ProbeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PasswordOptions passwords;

    @Mixin
    private TrustOptions trust;

    @Parameters(paramLabel = "URI",
            description = {"spice://host:port,", "spice+tls://host:port or", "spice+unix:///path."})
    private String uri;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "5",
            description = "How long to listen (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private ProbeFormat format;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SpiceUri server = ServerUri.parse(uri);
        if (seconds < 0) {
            throw new UsageException("--seconds " + seconds + ": a time is not negative");
        }
        ClientOptions options = ClientOptions.DEFAULT.trust(trust.trust());
        ProbeReport report;
        try (Password password = passwords.read()) {
            report = probe(new Probe(DefinitionOptions.bundled(), options.password(password)), server);
        }
        spec.commandLine().getOut().print(format.render(report));
        if (report.violations() > 0) {
            return ExitCode.FINDINGS;
        }
        return report.isComplete() ? ExitCode.OK : ExitCode.CANNOT_RUN;
    }

    private ProbeReport probe(Probe probe, SpiceUri server) throws IOException, InterruptedException {
        try {
            return probe.run(server, seconds);
        } catch (IOException e) {
            throw new IOException(server + ": " + ConnectFailure.describe(e), e);
        }
    }
}
