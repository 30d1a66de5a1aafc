// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.live.picture.KnownPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeCommandTest {

    private static final Path TLS = Path.of("../../generated-runtime/connection/src/test/resources/tls");

    @TempDir
    private Path folder;

    @Test
    void saysWhereItListensAndWhatClientsShouldShow() throws IOException {
        Path picture = folder.resolve("picture.ppm");

        CommandRun run = CommandRun.of("serve", "--port", "0", "--unix", folder.resolve("s").toString(),
                "--tls-port", "0", "--tls-cert", TLS.resolve("server-cert.pem").toString(),
                "--tls-key", TLS.resolve("server-key.pem").toString(), "--picture", picture.toString(),
                "--seconds", "0");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("listening on spice\\+unix://" + folder.resolve("s") + "\\R"
                + "listening on spice://127\\.0\\.0\\.1:\\d+\\Rlistening on spice\\+tls://127\\.0\\.0\\.1:\\d+\\R");
        assertThat(Files.readAllBytes(picture)).isEqualTo(new KnownPicture().pixels().ppm());
    }

    @Test
    void webSocketsListenBesideTheOthers() {
        CommandRun run = CommandRun.of("serve", "--websocket", "0", "--websocket-tls", "0",
                "--tls-cert", TLS.resolve("server-cert.pem").toString(),
                "--tls-key", TLS.resolve("server-key.pem").toString(), "--seconds", "0");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("listening on spice\\+ws://127\\.0\\.0\\.1:\\d+\\R"
                + "listening on spice\\+wss://127\\.0\\.0\\.1:\\d+\\R");
        assertThat(CommandRun.of("serve", "--websocket-tls", "0", "--seconds", "0").err()).isEqualToIgnoringNewLines(
                "spicewire serve: --websocket-tls, --tls-cert and --tls-key go together");
    }

    @Test
    void tlsNeedsAllThreeOptions() {
        CommandRun run = CommandRun.of("serve", "--tls-port", "0", "--seconds", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire serve: --tls-port, --tls-cert and --tls-key go together");
    }

    @Test
    void aPortThatIsNoneIsOneLine() {
        CommandRun run = CommandRun.of("serve", "--port", "70000", "--seconds", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire serve: port 70000 is not in 0 to 65535");
    }

    @Test
    void aSocketThatIsThereAlreadyIsOneLine() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));

        CommandRun run = CommandRun.of("serve", "--unix", taken.toString(), "--seconds", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spicewire serve: " + taken + ": ").hasLineCount(1);
    }

    @Test
    void saslNeedsAUserAndAPassword() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret");

        assertThat(CommandRun.of("serve", "--port", "0", "--sasl", "--user", "tester", "--password-file",
                password.toString(), "--seconds", "0").exitCode()).isZero();
        assertThat(CommandRun.of("serve", "--port", "0", "--sasl", "--seconds", "0").err())
                .isEqualToIgnoringNewLines("spicewire serve: --sasl and --user go together");
        assertThat(CommandRun.of("serve", "--port", "0", "--sasl", "--user", "tester", "--seconds", "0").err())
                .contains("SASL needs --user and a password");
    }
}
