// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.LinkPolicy;
import dev.spicewire.connection.protocol.ServerSasl;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import java.util.Optional;
import java.util.Set;

/** Lets clients have the channels that are offered and not refused without TLS, in sessions that exist. */
record ServerPolicy(TicketRule rule, ServerSasl asking, ServerChannels channels, ServerSessions sessions,
        Set<Integer> refused) implements LinkPolicy {

    @Override
    public LinkError admit(LinkMessage request) {
        return refused.contains(request.channelType()) ? LinkError.NEED_SECURED : LinkError.OK;
    }

    @Override
    public Capabilities common(LinkMessage request) {
        return asking == null ? COMMON : COMMON_WITH_SASL;
    }

    @Override
    public Optional<ServerSasl> sasl(LinkMessage request) {
        return Optional.ofNullable(asking);
    }

    @Override
    public Capabilities channel(LinkMessage request) {
        return channels.find(name(request)).map(entry -> entry.kind().capabilities()).orElse(Capabilities.NONE);
    }

    @Override
    public TicketRule ticket(LinkMessage request) {
        return rule;
    }

    @Override
    public LinkError join(LinkMessage request) {
        if (channels.find(name(request)).isEmpty()) {
            return LinkError.CHANNEL_NOT_AVAILABLE;
        }
        boolean known = isMain(request) ? request.connectionId() == 0
                : sessions.find(request.connectionId()).isPresent();
        return known ? LinkError.OK : LinkError.BAD_CONNECTION_ID;
    }

    static boolean isMain(LinkMessage request) {
        return request.channelType() == ServerSide.MAIN.type();
    }

    private static ChannelName name(LinkMessage request) {
        return new ChannelName(request.channelType(), request.channelId());
    }
}
