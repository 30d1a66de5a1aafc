// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.DisplayClientHandler;
import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.InputsClientMessage;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.codec.KeyUp;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Our client at our server. */
@Timeout(60)
class ClientAndServerTest {

    private static final long SECONDS = 20;

    private final Guest guest = new Guest();
    private final BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> sizes = new LinkedBlockingQueue<>();

    @Test
    void aSessionInMemory() throws Exception {
        try (SpiceServer server = server(rule("secret")); SpiceClient client = inMemory(server, "secret")) {
            meet(client);
        }
    }

    @Test
    void aSessionWithFullHeaders() throws Exception {
        try (SpiceServer server = server(rule("secret"));
                SpiceClient client = inMemory(server, options("secret").headers(HeaderFormat.FULL))) {
            meet(client);
            assertThat(client.main().link().headerFormat()).isEqualTo(HeaderFormat.FULL);
        }
    }

    @Test
    void aSessionOverTcp() throws Exception {
        try (SpiceServer server = server(rule("secret"))) {
            InetSocketAddress address =
                    (InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SpiceUri uri = SpiceUri.tcp(address.getAddress().getHostAddress(), address.getPort(), 0);
            try (SpiceClient client = SpiceClient.connect(uri, options("secret"))) {
                meet(client);
            }
        }
    }

    @Test
    void aSessionOverAUnixSocketWhoseFileGoes(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("s");
        try (SpiceServer server = server(TicketRule.open())) {
            server.listen(UnixDomainSocketAddress.of(socket));
            try (SpiceClient client = SpiceClient.connect(SpiceUri.unix(socket.toString()), options(""))) {
                meet(client);
            }
        }
        assertThat(Files.exists(socket)).isFalse();
    }

    @Test
    void aSessionInVirtualThreads() throws Exception {
        ThreadFactory threads = virtualThreads();
        try (SpiceServer server = new SpiceServer(ServerOptions.of(TicketRule.open()).threads(threads),
                guest.channels())) {
            InetSocketAddress address =
                    (InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (SpiceClient client = SpiceClient.connect(SpiceUri.tcp("localhost", address.getPort(), 0),
                    options("").threads(threads))) {
                meet(client);
            }
        }
    }

    /** {@return what the JDK has since version 21, of which the compiler knows nothing} */
    private static ThreadFactory virtualThreads() throws ReflectiveOperationException {
        Assumptions.assumeTrue(Runtime.version().feature() >= 21, "virtual threads are there since Java 21");
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        return (ThreadFactory) Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    }

    @Test
    void anotherPasswordIsRefusedOnBothSides() throws Exception {
        try (SpiceServer server = server(rule("secret"))) {
            assertThatLinkFails(server, "guess", LinkFailure.PERMISSION_DENIED, LinkStage.RESULT);
        }
        assertThat(refused.poll(SECONDS, TimeUnit.SECONDS)).isInstanceOf(LinkException.class)
                .hasMessage("PERMISSION_DENIED at TICKET of main 0, byte 46: it is not the password");
    }

    @Test
    void anExpiredPasswordIsRefusedOnBothSides() throws Exception {
        try (SpiceServer server = server(rule("secret").until(Instant.EPOCH))) {
            assertThatLinkFails(server, "secret", LinkFailure.PERMISSION_DENIED, LinkStage.RESULT);
        }
        assertThat(refused.poll(SECONDS, TimeUnit.SECONDS)).hasMessageEndingWith("the password has expired");
    }

    @Test
    void aChannelThatIsNotOfferedIsRefused() throws Exception {
        try (SpiceServer server = server(TicketRule.open()); SpiceClient client = inMemory(server, "")) {
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> client.open(ClientSide.DISPLAY, 1, new DisplayServerHandler() { }))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.CHANNEL_NOT_AVAILABLE))
                    .satisfies(e -> assertThat(e.channel()).isEqualTo(new ChannelName(2, 1)));
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    @Test
    void capabilitiesAreToldBothWays() throws Exception {
        BlockingQueue<SpiceChannel<?>> opened = new LinkedBlockingQueue<>();
        ServerChannels channels = new ServerChannels().channel(
                ServerSide.DISPLAY.capabilities(Capabilities.of(1, 3, 40)), 7, (session, channel) -> {
                    opened.add(channel);
                    return new DisplayClientHandler() { };
                });
        try (SpiceServer server = new SpiceServer(ServerOptions.of(TicketRule.open()), channels);
                SpiceClient client = inMemory(server, "")) {
            SpiceChannel<?> display = client.open(ClientSide.DISPLAY.capabilities(Capabilities.of(1, 2, 40)), 7,
                    new DisplayServerHandler() { });

            for (SpiceChannel<?> end : List.of(display, opened.take())) {
                assertThat(IntStream.range(0, 64).filter(end.link()::bothHave)).containsExactly(1, 40);
                assertThat(end.name()).hasToString("display 7");
            }
        }
    }

    @Test
    void anErrorInAHandlerEndsItsChannel() throws Exception {
        try (SpiceServer server = server(TicketRule.open()); SpiceClient client = inMemory(server,
                options("").threads(task -> new Thread(() -> ignoringErrors(task))))) {
            SpiceChannel<?> display = client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() {
                @Override
                public void onSurfaceCreate(SurfaceCreate.View surface) {
                    throw new AssertionError("no surfaces here");
                }
            });

            assertThat(display.awaitEnd()).hasRootCauseInstanceOf(AssertionError.class);
        }
    }

    private static void ignoringErrors(Runnable task) {
        try {
            task.run();
        } catch (AssertionError e) {
            assertThat(e).hasMessage("no surfaces here");
        }
    }

    @Test
    void aSessionEndsWithItsMainChannel() throws Exception {
        try (SpiceServer server = server(TicketRule.open()); SpiceClient client = inMemory(server, "")) {
            SpiceChannel<?> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
            client.main().close();

            assertThat(inputs.awaitEnd().reason()).isIn(CloseReason.CLOSED, CloseReason.TRUNCATED);
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { }))
                    .satisfies(e -> assertThat(e.failure()).isIn(LinkFailure.BAD_CONNECTION_ID, LinkFailure.CLOSED));
        }
    }

    @Test
    void aHandlerThatFailsEndsItsChannel() throws Exception {
        try (SpiceServer server = server(TicketRule.open()); SpiceClient client = inMemory(server, "")) {
            SpiceChannel<?> display = client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() {
                @Override
                public void onSurfaceCreate(SurfaceCreate.View surface) {
                    throw new UnsupportedOperationException("no surfaces here");
                }
            });

            assertThat(display.awaitEnd()).hasRootCauseMessage("no surfaces here")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(CloseReason.HANDLER_FAILED));
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    @Test
    void whatIsClosedSendsNoMore() throws Exception {
        try (SpiceServer server = server(TicketRule.open())) {
            SpiceClient client = inMemory(server, "");
            SpiceChannel<InputsClientMessage> inputs =
                    client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
            client.close();

            assertThatExceptionOfType(ChannelClosedException.class).isThrownBy(() -> inputs.send(new KeyDown(1)))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(CloseReason.HERE));
            assertThat(client.main().isOpen()).isFalse();
        }
    }

    private void meet(SpiceClient client) throws Exception {
        assertThat(client.channels()).containsExactly(new ChannelName(2, 0), new ChannelName(3, 0));
        client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() {
            @Override
            public void onSurfaceCreate(SurfaceCreate.View surface) {
                sizes.add(surface.width() + " x " + surface.height());
            }
        });
        SpiceChannel<InputsClientMessage> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
        inputs.send(new KeyDown(30));
        inputs.send(new KeyUp(158));

        assertThat(sizes.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("800 x 600");
        assertThat(guest.keys().poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("down 30");
        assertThat(guest.keys().poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("up 158");
        assertThat(client.main().isOpen()).isTrue();
    }

    private static void assertThatLinkFails(SpiceServer server, String password, LinkFailure failure,
            LinkStage stage) {
        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> inMemory(server, password)).satisfies(e -> {
            assertThat(e.failure()).isEqualTo(failure);
            assertThat(e.stage()).isEqualTo(stage);
        });
    }

    private SpiceServer server(TicketRule rule) {
        return new SpiceServer(ServerOptions.of(rule).refused(refused::add), guest.channels());
    }

    private static SpiceClient inMemory(SpiceServer server, String password) throws IOException {
        return inMemory(server, options(password));
    }

    private static SpiceClient inMemory(SpiceServer server, ClientOptions options) throws IOException {
        return SpiceClient.connect(channel -> {
            Memory.Connection connection = Memory.Connection.open();
            server.serve(connection.server());
            return connection.client();
        }, options, new MainServerHandler() { });
    }

    private static ClientOptions options(String password) {
        return ClientOptions.DEFAULT.password(Password.of(password.toCharArray()));
    }

    private static TicketRule rule(String password) {
        return TicketRule.password(Password.of(password.toCharArray()));
    }
}
