// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.MainClientHandler;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.MainServerMessage;
import dev.spicewire.codec.MultiMediaTime;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client and a server over loopback, whose main channels can be written to by hand. */
final class AgentSessions implements AutoCloseable {

    private final BlockingQueue<ServerSession> sessions = new LinkedBlockingQueue<>();
    private final BlockingQueue<SpiceChannel<MainServerMessage>> mains = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> times = new LinkedBlockingQueue<>();
    private final SpiceServer server;
    final SpiceClient client;
    final ServerSession session;
    final SpiceChannel<MainServerMessage> serverMain;

    AgentSessions(Timeouts timeouts) throws IOException, InterruptedException {
        ServerChannels channels = new ServerChannels().main((session, main) -> {
            sessions.add(session);
            mains.add(main);
            return new MainClientHandler() { };
        });
        server = new SpiceServer(ServerOptions.of(TicketRule.open()).timeouts(timeouts), channels);
        InetSocketAddress address =
                (InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = SpiceClient.connect(SpiceUri.tcp("127.0.0.1", address.getPort(), 0),
                ClientOptions.DEFAULT.timeouts(timeouts).password(Password.none()), new MainServerHandler() {
                    @Override
                    public void onMultiMediaTime(MultiMediaTime.View time) {
                        times.add(time.time());
                    }
                });
        session = sessions.take();
        serverMain = mains.take();
    }

    /** Returns when the client has seen all that the server has sent so far. */
    void settle() throws IOException, InterruptedException {
        serverMain.send(new MultiMediaTime(5));
        assertThat(times.poll(20, TimeUnit.SECONDS)).isEqualTo(5);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
