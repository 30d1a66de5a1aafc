package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.ServerChannels;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProbeCommandTest {

    @TempDir
    private Path folder;
    private SpiceServer server;
    private String uri;

    @BeforeEach
    void startServer() throws IOException {
        server = new SpiceServer(ServerOptions.of(TicketRule.password(Password.of("secret".toCharArray()))),
                new ServerChannels());
        uri = "spice://127.0.0.1:" + ((InetSocketAddress) server.listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))).getPort();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void showsWhatTheServerSends() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret\nnot this\n");

        CommandRun run = CommandRun.of("probe", uri, "--password-file", password.toString(), "--seconds", "0");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("main 0", "channels_list  104").endsWith("2 messages, 0 violations\n");
    }

    @Test
    void aWrongPasswordIsOneLineWithoutIt() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "guess");

        CommandRun run = CommandRun.of("probe", uri, "--password-file", password.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire probe: " + uri + ": wrong password, or an expired one");
    }

    @Test
    void aPasswordIsNoPartOfAUri() {
        CommandRun run = CommandRun.of("probe", uri + "?password=secret");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("a password has no place in it").doesNotContain("secret").hasLineCount(1);
    }

    @Test
    void anEnvironmentVariableThatIsNotThereIsOneLine() {
        CommandRun run = CommandRun.of("probe", uri, "--password-env", "NO_SUCH_VARIABLE_OF_SPICEWIRE");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no environment variable 'NO_SUCH_VARIABLE_OF_SPICEWIRE'").hasLineCount(1);
    }

    @Test
    void aMissingFileIsOneLine() {
        Path missing = folder.resolve("none");

        assertThat(CommandRun.of("probe", uri, "--password-file", missing.toString()).err())
                .isEqualToIgnoringNewLines("spicewire probe: " + missing + ": no such file");
        assertThat(CommandRun.of("probe", uri, "--ca", missing.toString()).err())
                .isEqualToIgnoringNewLines("spicewire probe: " + missing + ": no such file");
    }
}
