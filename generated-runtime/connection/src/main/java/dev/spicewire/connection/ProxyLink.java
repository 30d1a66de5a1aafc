package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.RelayedClient;
import dev.spicewire.connection.protocol.RelayedServer;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The link stage of a client and a server with a proxy between them.
 *
 * @param server      the connection to the server
 * @param link        what the two have agreed on
 * @param firstClient bytes of the client that have come behind the link stage
 * @param firstServer bytes of the server that have come behind the link stage
 */
record ProxyLink(TimedChannel server, Link link, ByteBuffer firstClient, ByteBuffer firstServer) {

    /** Links a client to a server, which is dialled for it. */
    static ProxyLink of(TimedChannel client, Dialer dialer, Timeouts timeouts) throws IOException {
        client.beginStage(timeouts.link());
        RelayedClient clientSide = new RelayedClient(Linked::keys);
        ByteBuffer fromClient = Linked.empty();
        try {
            Linked.receive(client, clientSide, clientSide::receive, fromClient);
            return linkServer(client, clientSide, fromClient, dialer, timeouts);
        } catch (IOException e) {
            // A refusal of the server is the client's to know.
            Linked.tell(client, clientSide.output(), e);
            throw e;
        }
    }

    private static ProxyLink linkServer(TimedChannel client, RelayedClient clientSide, ByteBuffer fromClient,
            Dialer dialer, Timeouts timeouts) throws IOException {
        LinkMessage request = clientSide.request();
        TimedChannel server = dial(dialer, request, clientSide);
        try {
            server.beginStage(timeouts.link());
            RelayedServer serverSide = new RelayedServer(request);
            ByteBuffer fromServer = Linked.empty();
            Linked.receive(server, serverSide, serverSide::receive, fromServer);
            boolean elsewhere = serverSide.reply().error() == LinkError.NEED_UNSECURED.number();
            Optional<Dialer> unsecured = dialer.unsecured(name(request));
            if (elsewhere && unsecured.isPresent()) {
                server.close();
                return linkServer(client, clientSide, fromClient, unsecured.get(), timeouts);
            }
            clientSide.reply(serverSide.reply());
            Linked.receive(client, clientSide, clientSide::receive, fromClient);
            try (Password password = clientSide.password()) {
                serverSide.authenticate(password);
            }
            Linked.receive(server, serverSide, serverSide::receive, fromServer);
            clientSide.result(serverSide.result());
            client.write(clientSide.output());
            if (!serverSide.result().accepted()) {
                throw new IOException("the server refuses " + name(request) + ": "
                        + LinkError.describe(serverSide.result().error()));
            }
            Linked.settle(client, timeouts);
            Linked.settle(server, timeouts);
            return new ProxyLink(server, clientSide.link(), fromClient, fromServer);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static TimedChannel dial(Dialer dialer, LinkMessage request, RelayedClient clientSide)
            throws IOException {
        try {
            return new TimedChannel(dialer.dial(name(request)));
        } catch (IOException e) {
            clientSide.refuse(LinkError.ERROR);
            throw e;
        }
    }

    private static ChannelName name(LinkMessage request) {
        return new ChannelName(request.channelType(), request.channelId());
    }
}
