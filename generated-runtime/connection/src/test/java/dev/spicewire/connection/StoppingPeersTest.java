// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkRole;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Peers that fall silent, or go, in front of, inside and at the end of each stage of the link, all of them at once. */
@Timeout(120)
class StoppingPeersTest {

    private static final Timeouts SILENCE =
            new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(3), Duration.ZERO, Duration.ZERO);
    /** Those who go are told from the slow ones. */
    private static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(100), Duration.ZERO, Duration.ZERO);
    private static final ClientOptions CLIENT =
            ClientOptions.DEFAULT.password(Password.of("secret".toCharArray()));

    private final BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    /** How a peer stops. */
    enum Way {
        SILENT(LinkFailure.TIMED_OUT, SILENCE), GONE(LinkFailure.CLOSED, PATIENT);

        private final LinkFailure failure;
        private final Timeouts timeouts;

        Way(LinkFailure failure, Timeouts timeouts) {
            this.failure = failure;
            this.timeouts = timeouts;
        }
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerLetsItsClientsGo(Way way) throws Exception {
        SpiceServer server = keep(server(way.timeouts, refused::add));
        Map<Long, LinkStage> stops = stops(LinkRole.SERVER);
        for (long stop : stops.keySet()) {
            Memory.Connection connection = Memory.Connection.open();
            server.serve(connection.server());
            say(keep(connection.client()), LinkRole.SERVER, stop, way);
        }

        assertThatEachIsRefused(way, stops);
    }

    @ParameterizedTest
    @EnumSource
    void aClientLeavesItsServers(Way way) throws Exception {
        Map<Long, LinkStage> stops = stops(LinkRole.CLIENT);
        for (long stop : stops.keySet()) {
            Memory.Connection connection = Memory.Connection.open();
            say(keep(connection.server()), LinkRole.CLIENT, stop, way);
            connect(channel -> connection.client(), CLIENT.timeouts(way.timeouts), refused);
        }

        assertThatEachIsRefused(way, stops);
    }

    @ParameterizedTest
    @EnumSource
    void aProxyLetsItsClientsGo(Way way) throws Exception {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        InetSocketAddress behind = (InetSocketAddress) keep(server(PATIENT, refusal -> { })).listen(address);
        SpiceProxy proxy = keep(proxy(behind, way));
        Map<Long, LinkStage> stops = stops(LinkRole.PROXY_TO_CLIENT);
        for (long stop : stops.keySet()) {
            Memory.Connection connection = Memory.Connection.open();
            proxy.serve(connection.server());
            say(keep(connection.client()), LinkRole.PROXY_TO_CLIENT, stop, way);
        }

        assertThatEachIsRefused(way, stops);
    }

    @ParameterizedTest
    @EnumSource
    void aProxyLeavesItsServers(Way way) throws Exception {
        ServerSocketChannel listener = keep(ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        SpiceProxy proxy = keep(proxy((InetSocketAddress) listener.getLocalAddress(), way));
        Map<Long, LinkStage> stops = stops(LinkRole.PROXY_TO_SERVER);
        for (long stop : stops.keySet()) {
            Memory.Connection connection = Memory.Connection.open();
            proxy.serve(connection.server());
            connect(channel -> connection.client(), CLIENT.timeouts(PATIENT), new LinkedBlockingQueue<>());
            SocketChannel socket = keep(listener.accept());
            socket.write(ByteBuffer.wrap(LinkRole.PROXY_TO_SERVER.said((int) stop)));
            if (way == Way.GONE) {
                socket.shutdownOutput();
            }
        }

        assertThatEachIsRefused(way, stops);
    }

    /** Who falls silent while the machine is busy may be let go before all that it has said is read. */
    private void assertThatEachIsRefused(Way way, Map<Long, LinkStage> stops) throws InterruptedException {
        Map<Long, LinkStage> found = new HashMap<>();
        for (int i = 0; i < stops.size(); i++) {
            IOException refusal = refused.poll(100, TimeUnit.SECONDS);
            assertThat(refusal).isInstanceOf(LinkException.class);
            LinkException link = (LinkException) refusal;
            assertThat(link.failure()).as(link.getMessage()).isEqualTo(way.failure);
            assertThat(link.toString()).doesNotContain("secret");
            found.put(link.offset(), link.stage());
        }
        if (way == Way.GONE) {
            assertThat(found).isEqualTo(stops);
        } else {
            assertThat(Collections.max(found.keySet())).isLessThanOrEqualTo(Collections.max(stops.keySet()));
        }
    }

    /** {@return where to stop, and at which stage that is} */
    private static Map<Long, LinkStage> stops(LinkRole role) throws LinkException {
        Map<Long, LinkStage> stops = new HashMap<>();
        for (LinkStage stage : role.stages()) {
            int start = role.start(stage);
            int length = role.right(stage).length;
            for (int inside : new int[]{0, length / 2, length - 1}) {
                if (stage != LinkStage.LINKED) {
                    stops.put((long) start + inside, stage);
                }
            }
        }
        return stops;
    }

    private static void say(Memory end, LinkRole role, long count, Way way) throws IOException {
        end.write(ByteBuffer.wrap(role.said((int) count)));
        if (way == Way.GONE) {
            end.out().close();
        }
    }

    private static void connect(Dialer dialer, ClientOptions options, BlockingQueue<IOException> failures) {
        Background.start(() -> {
            try {
                SpiceClient.connect(dialer, options, new MainServerHandler() { });
            } catch (IOException e) {
                failures.add(e);
            }
        });
    }

    private static SpiceServer server(Timeouts timeouts, Consumer<IOException> refused) {
        return new SpiceServer(ServerOptions.of(TicketRule.open()).timeouts(timeouts).refused(refused),
                new Guest().channels());
    }

    private SpiceProxy proxy(InetSocketAddress server, Way way) {
        return new SpiceProxy(SpiceUri.tcp("127.0.0.1", server.getPort(), 0),
                ProxyOptions.DEFAULT.timeouts(way.timeouts).refused(refused::add));
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        open.add(closeable);
        return closeable;
    }
}
