// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.live.Program;
import dev.spicewire.codec.DisplayInit;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.live.server.ClientMessage;
import dev.spicewire.live.server.StandIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** spice-gtk at the stand-in: its screenshot equals the picture, pixel for pixel. */
@Tag("live")
@Timeout(90)
class LiveSpiceGtkPictureTest {

    private static final String PROGRAM = "spicy-screenshot";

    @TempDir
    private Path folder;
    private final Queue<ClientMessage> received = new ConcurrentLinkedQueue<>();
    private final StandIn server = new StandIn(
            ServerOptions.of(TicketRule.password(Password.of("secret".toCharArray()))), received::add);

    @BeforeAll
    static void spiceGtkIsThere() {
        Program.require(PROGRAM, "spice-client-gtk");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void overTcp() throws Exception {
        InetSocketAddress address =
                (InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

        assertThatScreenshotIsThePicture("spice://127.0.0.1:" + address.getPort());
    }

    @Test
    void overAUnixSocket() throws Exception {
        Path socket = folder.resolve("s");
        server.listen(UnixDomainSocketAddress.of(socket));

        assertThatScreenshotIsThePicture("spice+unix://" + socket);
    }

    @Test
    void bySasl() throws Exception {
        try (SaslAccounts accounts = SaslAccounts.passwords().add("tester", "secret".toCharArray());
                StandIn asking = new StandIn(ServerOptions.of(accounts), received::add)) {
            InetSocketAddress address =
                    (InetSocketAddress) asking.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThatScreenshotIsThePicture("spice://tester@127.0.0.1:" + address.getPort());
        }
    }

    private void assertThatScreenshotIsThePicture(String uri) throws Exception {
        Path screenshot = folder.resolve("screen.ppm");
        try (Program client = Program.start(folder.resolve("client.log"),
                List.of(PROGRAM, "--uri=" + uri, "--password=secret", "--out-file=" + screenshot))) {
            assertThat(client.awaitEnd()).as(client.output()).isZero();
        }

        assertThat(Files.readAllBytes(screenshot)).isEqualTo(new KnownPicture().pixels().ppm());
        assertThat(received).extracting(ClientMessage::message).hasAtLeastOneElementOfType(DisplayInit.class);
    }
}
