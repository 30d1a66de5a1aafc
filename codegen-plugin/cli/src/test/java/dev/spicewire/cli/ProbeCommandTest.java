// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.ServerChannels;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.sasl.Mechanism;
import dev.spicewire.connection.sasl.SaslAccounts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
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

    @Test
    void aViewerFileSaysHowToConnect() throws IOException {
        Path file = Files.writeString(folder.resolve("console.vv"), "[virt-viewer]\ntype=spice\nhost=127.0.0.1\n"
                + "port=" + uri.replaceFirst(".*:", "") + "\npassword=secret\ndelete-this-file=1\n");

        CommandRun run = CommandRun.of("probe", file.toString(), "--seconds", "0");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("main 0").doesNotContain("secret");
        assertThat(file).doesNotExist();
    }

    @Test
    void aViewerFileThatIsWrongIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("console.vv"), "[virt-viewer]\ntype=vnc\n");

        assertThat(CommandRun.of("probe", file.toString()).err()).isEqualToIgnoringNewLines(
                "spicewire probe: " + file + ":2: type is 'vnc'; only spice can be connected to");
    }

    @Test
    void aServerCanBeReachedByWebSocket() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret");
        String webSocket = "spice+ws://127.0.0.1:" + ((InetSocketAddress) server.listenWebSocket(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))).getPort();

        CommandRun run = CommandRun.of("probe", webSocket, "--password-file", password.toString(), "--seconds", "0");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(CommandRun.of("probe", uri.replace("spice:", "spice+ws:")).err())
                .startsWith("spicewire probe: " + uri.replace("spice:", "spice+ws:") + ": no WebSocket there: ")
                .hasLineCount(1);
    }

    @Test
    void theEnvironmentNamesAProxy() throws Exception {
        int nobody;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = gone.getLocalPort();
        }
        assertThat(errorsWithProxy("http://me:hidden@127.0.0.1:" + nobody)).startsWith("spicewire probe: " + uri
                + ": the proxy 127.0.0.1:" + nobody + " can't be reached: ").hasLineCount(1).doesNotContain("hidden");
        assertThat(errorsWithProxy("socks://me:hidden@127.0.0.1")).startsWith("spicewire probe: SPICE_PROXY: the proxy "
                + "socks://...@127.0.0.1: its scheme is not http; there is ").hasLineCount(1).doesNotContain("hidden");
    }

    private String errorsWithProxy(String proxy) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder probe = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", classes, Spicewire.class.getName(), "probe", uri).redirectErrorStream(true);
        probe.environment().put("SPICE_PROXY", proxy);
        return new String(probe.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void aServerThatAsksBySasl() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        try (SaslAccounts accounts = SaslAccounts.passwords().add("tester", "secret".toCharArray());
                SpiceServer asking = new SpiceServer(ServerOptions.of(accounts), new ServerChannels())) {
            String there = "spice://127.0.0.1:" + ((InetSocketAddress) asking.listen(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))).getPort();

            assertThat(CommandRun.of("probe", there, "--user", "tester", "--password-file", password.toString(),
                    "--seconds", "0").out()).contains("AUTH_SASL", "init").endsWith(" 0 violations\n");
            CommandRun other = CommandRun.of("probe", there, "--user", "somebody", "--password-file",
                    password.toString());
            assertThat(other.exitCode()).isEqualTo(2);
            assertThat(other.err()).isEqualToIgnoringNewLines(
                    "spicewire probe: " + there + ": wrong password, or an expired one");
            assertThat(CommandRun.of("probe", there).err()).contains("the server takes no password by")
                    .contains("AUTH_SASL").hasLineCount(1);
        }
    }

    @Test
    void plainIsForTlsUnlessItIsAskedFor() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret");
        SaslAccounts accounts = SaslAccounts.passwords(Mechanism.PLAIN).evenInClear();
        try (accounts; SpiceServer plain = new SpiceServer(
                ServerOptions.of(accounts.add("tester", "secret".toCharArray())), new ServerChannels())) {
            String there = "spice://127.0.0.1:" + ((InetSocketAddress) plain.listen(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))).getPort();

            CommandRun refused = CommandRun.of("probe", there, "--user", "tester", "--password-file",
                    password.toString());
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("PLAIN").doesNotContain("secret").hasLineCount(1);
            assertThat(CommandRun.of("probe", there, "--user", "tester", "--sasl-in-clear", "--password-file",
                    password.toString(), "--seconds", "0").exitCode()).isZero();
        }
    }

    @Test
    void aUserHasAPasswordFromSomewhere() {
        assertThat(CommandRun.of("probe", uri, "--user", "tester").err()).isEqualToIgnoringNewLines("spicewire probe: "
                + "SASL needs --user and a password: --password-file, --password-env or --password");
        assertThat(CommandRun.of("probe", uri, "--sasl-in-clear").err())
                .isEqualToIgnoringNewLines("spicewire probe: --sasl-in-clear goes with --user");
    }
}
