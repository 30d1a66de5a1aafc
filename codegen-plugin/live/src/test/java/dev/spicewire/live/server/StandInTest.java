// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.Empty;
import dev.spicewire.codec.InputsClientMessage;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.codec.MousePosition;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.live.Definition;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.live.probe.MessageCount;
import dev.spicewire.live.probe.Probe;
import dev.spicewire.live.probe.ProbeReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client of ours at the stand-in. */
@Timeout(60)
class StandInTest {

    private static final Password SECRET = Password.of("secret".toCharArray());

    private final BlockingQueue<ClientMessage> received = new LinkedBlockingQueue<>();
    private StandIn server;
    private SpiceUri uri;

    @BeforeEach
    void startServer() throws IOException {
        server = new StandIn(ServerOptions.of(TicketRule.password(SECRET)), received::add);
        uri = SpiceUri.tcp("127.0.0.1", ((InetSocketAddress) server.listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))).getPort(), 0);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void itKeepsToTheDefinitionAndSendsTheWholePicture() throws Exception {
        ProbeReport report = new Probe(Definition.PROTOCOL, ClientOptions.DEFAULT.password(SECRET)).run(uri, 1);

        assertThat(report.violations()).isZero();
        assertThat(report.channels()).extracting(channel -> channel.channel())
                .containsExactly("main 0", "display 0", "inputs 0", "cursor 0");
        assertThat(report.channels().get(1).messages().stream().filter(kind -> !kind.name().equals("set_ack"))
                .mapToLong(MessageCount::count).sum()).isEqualTo(new KnownPicture().messages().size());
    }

    @Test
    void itTellsWhatTheClientSends() throws Exception {
        try (SpiceClient client = SpiceClient.connect(uri, ClientOptions.DEFAULT.password(SECRET))) {
            client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { }).send(new KeyDown(30));

            ClientMessage first = received.poll(20, TimeUnit.SECONDS);
            ClientMessage second = received.poll(20, TimeUnit.SECONDS);
            assertThat(first.channel()).isEqualTo(new ChannelName(SpiceChannels.MAIN, 0));
            assertThat(second.message()).isEqualTo(new KeyDown(30));
            assertThat(second.session()).isEqualTo(client.init().sessionId());
            assertThat(second).hasToString("inputs 0  KeyDown[code=30]");
        }
    }

    @Test
    void everyFourthMovementIsAcknowledged() throws Exception {
        Semaphore acks = new Semaphore(0);
        try (SpiceClient client = SpiceClient.connect(uri, ClientOptions.DEFAULT.password(SECRET))) {
            SpiceChannel<InputsClientMessage> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() {
                @Override
                public void onMouseMotionAck(Empty.View ack) {
                    acks.release();
                }
            });
            for (int i = 0; i < 11; i++) {
                inputs.send(new MousePosition(i, i, 0, 0));
            }
            inputs.send(new KeyDown(1));
            assertThat(acks.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
            while (!received.take().message().equals(new KeyDown(1))) {
                continue;
            }
            assertThat(acks.availablePermits()).isZero();
        }
    }

    @Test
    void anotherPasswordIsRefused() {
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> SpiceClient.connect(uri, ClientOptions.DEFAULT).close());
        assertThat(received).isEmpty();
    }
}
