// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.RelayedClient;
import dev.spicewire.connection.protocol.RelayedServer;
import dev.spicewire.connection.protocol.TicketCipher;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.connection.transport.TlsChannel;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

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
    static ProxyLink of(TimedChannel client, Dialer dialer, ProxyOptions options) throws IOException {
        client.beginStage(options.timeouts().link());
        RelayedClient clientSide = new RelayedClient(TicketCipher::keys);
        ByteBuffer fromClient = Linked.empty();
        try {
            Linked.receive(client, clientSide, clientSide::receive, fromClient);
            return linkServer(client, clientSide, fromClient, dialer, options);
        } catch (IOException e) {
            // A refusal of the server is the client's to know.
            Linked.tell(client, clientSide.output(), e);
            throw e;
        }
    }

    private static ProxyLink linkServer(TimedChannel client, RelayedClient clientSide, ByteBuffer fromClient,
            Dialer dialer, ProxyOptions options) throws IOException {
        LinkMessage request = options.login() == null ? clientSide.request() : withSasl(clientSide.request());
        ByteChannel connection = dial(dialer, request, clientSide);
        TimedChannel server = new TimedChannel(connection);
        try {
            server.beginStage(options.timeouts().link());
            RelayedServer serverSide = new RelayedServer(request);
            ByteBuffer fromServer = Linked.empty();
            Linked.receive(server, serverSide, serverSide::receive, fromServer);
            boolean elsewhere = serverSide.reply().error() == LinkError.NEED_UNSECURED.number();
            Optional<Dialer> unsecured = dialer.unsecured(name(request));
            if (elsewhere && unsecured.isPresent()) {
                server.close();
                return linkServer(client, clientSide, fromClient, unsecured.get(), options);
            }
            if (serverSide.hasSasl()) {
                clientSide.replyForTicket(serverSide.reply());
                Linked.receive(client, clientSide, clientSide::receive, fromClient);
                logIn(server, serverSide, fromServer, clientSide, options.login(), dialer.host(),
                        connection instanceof TlsChannel);
            } else {
                clientSide.reply(serverSide.reply());
                Linked.receive(client, clientSide, clientSide::receive, fromClient);
                try (Password password = clientSide.password()) {
                    serverSide.authenticate(password);
                }
                Linked.receive(server, serverSide, serverSide::receive, fromServer);
            }
            clientSide.result(serverSide.result());
            client.write(clientSide.output());
            if (!serverSide.result().accepted()) {
                throw new IOException("the server refuses " + name(request) + ": "
                        + LinkError.describe(serverSide.result().error()));
            }
            Linked.settle(client, options.timeouts());
            Linked.settle(server, options.timeouts());
            return new ProxyLink(server, clientSide.link(), fromClient, serverSide.layer().isEmpty() ? fromServer
                    : Linked.insert(server, serverSide.layer().get(), fromServer));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static LinkMessage withSasl(LinkMessage request) {
        int[] more = {(int) CommonCapability.AUTH_SELECTION.number(), (int) CommonCapability.AUTH_SASL.number()};
        return new LinkMessage(request.connectionId(), request.channelType(), request.channelId(), Capabilities.of(
                IntStream.concat(Arrays.stream(request.common().numbers()), Arrays.stream(more)).distinct().toArray()),
                request.channel());
    }

    /** Logs in with the client's password; a server that lets nobody in says so to the proxy alone. */
    private static void logIn(TimedChannel server, RelayedServer serverSide, ByteBuffer fromServer,
            RelayedClient clientSide, ProxyLogin login, String host, boolean secured) throws IOException {
        try (Password password = clientSide.password(); SaslLogin sasl = login.with(password)) {
            serverSide.authenticate(sasl.to(host, secured));
            Linked.receive(server, serverSide, serverSide::receive, fromServer);
        } catch (LinkException e) {
            clientSide.result(new LinkResult(LinkError.PERMISSION_DENIED));
            throw e;
        }
    }

    private static ByteChannel dial(Dialer dialer, LinkMessage request, RelayedClient clientSide)
            throws IOException {
        try {
            return dialer.dial(name(request));
        } catch (IOException e) {
            clientSide.refuse(LinkError.ERROR);
            throw e;
        }
    }

    private static ChannelName name(LinkMessage request) {
        return new ChannelName(request.channelType(), request.channelId());
    }
}
