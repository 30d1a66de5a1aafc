// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.CommandWords;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.connection.ChannelAccess;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.live.conformance.ClientPlace;
import dev.spicewire.live.conformance.PeerLimits;
import dev.spicewire.live.conformance.PeerRun;
import dev.spicewire.live.conformance.PeerSuites;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A running server or client that is to be tested, in place of a testee. */
final class PeerOptions {

    private static final String CONNECT = "--connect";
    private static final String LISTEN = "--listen";
    private static final String START = "--start";
    private static final String TOTAL = "--total";
    private static final String CERTIFICATE = "--tls-cert";
    private static final String KEY = "--tls-key";
    private static final BigDecimal USUAL_TOTAL = BigDecimal.valueOf(300);

    @Option(names = CONNECT, paramLabel = "URI",
            description = "Test the server there; as SERVER of probe.")
    private String server;

    @Option(names = LISTEN, paramLabel = "URI",
            description = "Test the client that connects there, once for each case.")
    private String place;

    @Option(names = START, paramLabel = "CMD",
            description = "With --listen: a program that is started for each case; {uri} in it is the place.")
    private String command;

    @Option(names = TOTAL, paramLabel = "SECONDS",
            description = "How long the whole run with a server or client may take (default: 300).")
    private BigDecimal total;

    @Option(names = CERTIFICATE, paramLabel = "FILE",
            description = "With --listen: certificates for TLS, in PEM, one's own first.")
    private Path certificates;

    @Option(names = KEY, paramLabel = "FILE", description = "With --listen: private key of the certificate, in PEM.")
    private Path key;

    @Mixin
    private PasswordOptions passwords;

    @Mixin
    private TrustOptions trust;

    /** {@return whether a peer is to be tested} */
    boolean isGiven() {
        return server != null || place != null;
    }

    /** Refuses options that do not go together. */
    void check() {
        if (server != null && place != null) {
            throw new UsageException("--connect and --listen are two runs: one tests a server, one a client");
        }
        goesWith(LISTEN, place != null, START, command != null);
        goesWith(LISTEN, place != null, CERTIFICATE, certificates != null);
        goesWith(LISTEN, place != null, KEY, key != null);
        goesWith(CONNECT, server != null, "--ca", trust.isGiven());
        goesWith("--connect or --listen", isGiven(), TOTAL, total != null);
        goesWith("--connect or --listen", isGiven(), "a password", passwords.isGiven());
        if ((certificates == null) != (key == null)) {
            throw new UsageException("--tls-cert and --tls-key go together");
        }
    }

    /** {@return all cases for such a peer} */
    Suite suite() {
        return server != null ? PeerSuites.forServers() : PeerSuites.forClients();
    }

    /**
     * Runs cases.
     *
     * @param cases    which
     * @param known    failures that are to be expected
     * @param answer   how long each answer may take
     * @param notes    takes what is to be told while it runs
     * @param progress hears how many cases have an outcome
     */
    RunReport run(Suite cases, KnownFailures known, Duration answer, Consumer<String> notes, LongConsumer progress)
            throws IOException, InterruptedException {
        PeerLimits limits = limits(answer);
        return server != null ? server(cases, known, limits, progress) : client(cases, known, limits, notes, progress);
    }

    private PeerLimits limits(Duration answer) {
        try {
            return new PeerLimits(answer, Seconds.of(total == null ? USUAL_TOTAL : total));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private RunReport server(Suite cases, KnownFailures known, PeerLimits limits, LongConsumer progress)
            throws IOException, InterruptedException {
        try (ServerArgument argument = ServerArgument.of(server); Password password = passwords.read()) {
            ClientOptions options = argument.options(ClientOptions.DEFAULT.trust(trust.trust())
                    .access(ChannelAccess.DIRECT.through(ProxyEnvironment.proxy())), password, passwords.isGiven());
            try {
                return PeerRun.ofServer(argument.uri(), options, limits)
                        .run(cases, known, new Rerun(words(CONNECT, server)), progress);
            } catch (IOException e) {
                throw new IOException(argument.uri() + ": " + e.getMessage(), e);
            }
        }
    }

    private RunReport client(Suite cases, KnownFailures known, PeerLimits limits, Consumer<String> notes,
            LongConsumer progress) throws IOException, InterruptedException {
        try (Password password = passwords.read()) {
            ClientPlace client = client(passwords.isGiven() ? Optional.of(password) : Optional.empty(), uri ->
                    notes.accept("listening on " + uri + ", for " + cases.cases().size() + " connections"));
            return PeerRun.ofClient(client, limits).run(cases, known, new Rerun(words(LISTEN, place)), progress);
        }
    }

    private ClientPlace client(Optional<Password> password, Consumer<SpiceUri> listening) throws IOException {
        try {
            return new ClientPlace(ServerUri.parse(place),
                    certificates == null ? Optional.empty() : Optional.of(TlsIdentity.of(certificates, key)),
                    password, command == null ? List.of() : CommandWords.split(command), listening);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** {@return the words that a run of one case needs} */
    private List<String> words(String way, String where) {
        List<String> words = new ArrayList<>(List.of(way, where));
        if (command != null) {
            words.addAll(List.of(START, command));
        }
        if (certificates != null) {
            words.addAll(List.of(CERTIFICATE, certificates.toString(), KEY, key.toString()));
        }
        words.addAll(passwords.words());
        words.addAll(trust.words());
        return words;
    }

    private static void goesWith(String other, boolean otherIsGiven, String option, boolean isGiven) {
        if (isGiven && !otherIsGiven) {
            throw new UsageException(option + " goes with " + other);
        }
    }
}
