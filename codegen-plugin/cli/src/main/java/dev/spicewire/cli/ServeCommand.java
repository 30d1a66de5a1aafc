// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.live.server.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spicewire serve}. */
@Command(name = "serve", description = "Be a server to test clients with: show a known picture, tell what they send.",
        footer = {"", "It has a main, a display, an inputs and a cursor channel, and ends with Ctrl-C."})
final class ServeCommand implements Callable<Integer> {

    /** What to show. The help names them, so that nothing is drawn before it is asked for. */
    private enum Draw {
        ALL, SIMPLE;

        KnownPicture picture() {
            return this == ALL ? new KnownPicture() : KnownPicture.simple();
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ListenOptions places;

    @Mixin
    private PasswordOptions passwords;

    @Option(names = "--draw", paramLabel = "WHAT", defaultValue = "all",
            description = "all (default), or simple: only what spice-html5 can show.")
    private Draw draw;
    @Option(names = "--sasl", description = "Let in by SASL, and nobody by a ticket; with --user and a password.")
    private boolean isSasl;

    @Mixin
    private SaslOptions sasl;

    @Option(names = "--picture", paramLabel = "FILE", description = "Write there, as PPM, what clients should show.")
    private Path picture;

    @Option(names = "--seconds", paramLabel = "N", description = "End after that time.")
    private Long seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (picture != null) {
            Files.write(picture, draw.picture().pixels().ppm());
        }
        if (isSasl != sasl.isGiven()) {
            throw new UsageException("--sasl and --user go together");
        } else if (isSasl) {
            try (SaslAccounts accounts = sasl.accounts(passwords)) {
                serve(ServerOptions.of(accounts));
            }
        } else {
            try (Password password = passwords.read()) {
                serve(ServerOptions.of(passwords.isGiven() ? TicketRule.password(password) : TicketRule.open()));
            }
        }
        return ExitCode.OK;
    }

    private void serve(ServerOptions options) throws IOException, InterruptedException {
        try (StandIn server = new StandIn(options.refused(this::refused), draw.picture(), this::received,
                this::received)) {
            for (SpiceUri place : places.listen(server)) {
                PromptLine.print(spec.commandLine().getOut(), "listening on " + place);
            }
            UntilStopped.await(seconds, server::close);
        }
    }

    private void refused(IOException reason) {
        PromptLine.print(spec.commandLine().getErr(), "refused: " + reason.getMessage());
    }

    private void received(Object message) {
        PromptLine.print(spec.commandLine().getOut(), message.toString());
    }
}
