// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.ClientSasl;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.link.LinkMessage;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.util.Optional;

/**
 * Links the channels of a client.
 *
 * @param options how
 */
record ChannelLinker(ClientOptions options) {

    /** Links a channel of a session, 0 for a new one. */
    Wire link(Dialer way, ChannelKind<?, ?> kind, int id, long session) throws IOException {
        LinkMessage request = new LinkMessage(session, kind.type(), id, options.common(), kind.capabilities());
        try {
            return link(way, request);
        } catch (LinkException e) {
            Optional<Dialer> unsecured = way.unsecured(new ChannelName(kind.type(), id));
            // It is the server that says so, over TLS, before any password.
            if (e.failure() == LinkFailure.NEED_UNSECURED && unsecured.isPresent()) {
                return link(unsecured.get(), request);
            }
            throw e;
        }
    }

    private Wire link(Dialer way, LinkMessage request) throws IOException {
        ByteChannel connection = way.dial(new ChannelName(request.channelType(), request.channelId()));
        TimedChannel bytes = new TimedChannel(connection);
        try {
            ClientSasl login = options.login(way.host(), connection);
            Linked linked =
                    Linked.asClient(bytes, new ClientLink(request, options.password(), login), options.timeouts());
            return new Wire(bytes, linked.link(), linked.first());
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }
}
