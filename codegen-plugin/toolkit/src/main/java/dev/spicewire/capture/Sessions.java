// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.link.LinkMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers the sessions of a capture. A main channel linked with connection id 0 opens one; its {@code init} names the
 * session id that the session's other channels link with.
 */
final class Sessions {

    private static final int MAIN_CHANNEL = 1;
    private static final int MAIN_INIT = 103;

    /** A session's channels are opened soon after its main channel; ids from long before are forgotten. */
    private static final int MOST_REMEMBERED = 16 * 1024;

    private final Map<Long, Integer> byId = new LinkedHashMap<>();
    private final Map<Endpoint, Integer> byServer = new LinkedHashMap<>();
    private int count;

    /**
     * Tells which session a connection belongs to. Where its link message is not captured, it is taken for one of the
     * session that was last opened with the same server.
     */
    int of(Carrier connection, Optional<LinkMessage> message) {
        Endpoint server = connection.endpoint(Direction.SERVER);
        int session = message.isPresent() ? of(message.get().connectionId())
                : Optional.ofNullable(byServer.get(server)).orElseGet(this::open);
        byServer.put(server, session);
        forgetOldest(byServer);
        return session;
    }

    private int of(long connectionId) {
        if (connectionId == 0) {
            return open();
        }
        Integer known = byId.get(connectionId);
        if (known != null) {
            return known;
        }
        int opened = open();
        remember(connectionId, opened);
        return opened;
    }

    void observe(CapturedMessage message) {
        if (message.connection().channelType() == MAIN_CHANNEL && message.from() == Direction.SERVER
                && message.header().type() == MAIN_INIT && message.body().limit() >= Integer.BYTES) {
            remember(Wire.uint32(message.body(), 0), message.connection().session());
        }
    }

    private void remember(long id, int session) {
        byId.put(id, session);
        forgetOldest(byId);
    }

    private static void forgetOldest(Map<?, Integer> sessions) {
        if (sessions.size() > MOST_REMEMBERED) {
            sessions.remove(sessions.keySet().iterator().next());
        }
    }

    private int open() {
        return count++;
    }
}
