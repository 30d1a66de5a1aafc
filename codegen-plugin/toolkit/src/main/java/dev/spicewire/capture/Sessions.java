// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.link.LinkMessage;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Numbers the sessions of a capture. A main channel linked with connection id 0 opens one; its {@code init} names the
 * session id that the session's other channels link with. Where packets are missing, they may do so in front of it.
 */
final class Sessions {

    /** A session's channels are opened soon after its main channel; ids from long before are forgotten. */
    private static final int MOST_REMEMBERED = 16 * 1024;

    private final Map<Long, Named> byId = new LinkedHashMap<>();
    private final Map<Endpoint, Integer> byServer = new LinkedHashMap<>();
    private final Map<Ends, Integer> unnamed = new LinkedHashMap<>();
    private int count;

    /** A session whose id is known, and whether that of its main channel is seen. */
    private record Named(int session, boolean main) {
    }

    /** A client and a server between which a main channel was opened of which no message of the server came so far. */
    private record Ends(ByteBuffer client, Endpoint server) {

        static Ends of(Endpoint client, Endpoint server) {
            return new Ends(client.address(), server);
        }

        /** As those of {@link Endpoint}: what the JVM makes of a record is slower. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Ends ends && client.equals(ends.client) && server.equals(ends.server);
        }

        @Override
        public int hashCode() {
            return 31 * client.hashCode() + server.hashCode();
        }
    }

    /**
     * Tells which session a connection belongs to. Where its link message is not captured, it is taken for one of the
     * session that was last opened with the same server.
     *
     * @param connection the connection
     * @param message    its link message, if that is there
     * @param named      the session id that its first messages name, if they do
     */
    int of(Carrier connection, Optional<LinkMessage> message, OptionalLong named) {
        Endpoint server = connection.endpoint(Direction.SERVER);
        Ends ends = Ends.of(connection.endpoint(Direction.CLIENT), server);
        int session = named.isPresent() ? ofMain(named.getAsLong())
                : message.isPresent() ? of(message.get().connectionId(), ends)
                : Optional.ofNullable(byServer.get(server)).orElseGet(this::open);
        byServer.put(server, session);
        forgetOldest(byServer);
        return session;
    }

    /** The number that other channels have opened under this id, unless another main channel has it. */
    private int ofMain(long id) {
        Named known = byId.get(id);
        return known == null || known.main() ? open() : known.session();
    }

    private int of(long connectionId, Ends ends) {
        if (connectionId == 0) {
            int opened = open();
            unnamed.put(ends, opened);
            forgetOldest(unnamed);
            return opened;
        }
        Named known = byId.get(connectionId);
        if (known != null) {
            return known.session();
        }
        Integer waiting = unnamed.remove(ends);
        int session = waiting == null ? open() : waiting;
        remember(connectionId, new Named(session, false));
        return session;
    }

    void observe(CapturedMessage message) {
        if (message.from() == Direction.SERVER && MainInit.CHANNEL == message.connection().channelType()) {
            unnamed.remove(Ends.of(message.connection().client(), message.connection().server()),
                    message.connection().session());
        }
        MainInit.sessionId(message).ifPresent(id -> {
            CapturedConnection connection = message.connection();
            Named known = byId.get(id);
            boolean others = known != null && !known.main();
            remember(id, new Named(others ? known.session() : connection.session(), true));
        });
    }

    private void remember(long id, Named session) {
        byId.put(id, session);
        forgetOldest(byId);
    }

    private static void forgetOldest(Map<?, ?> sessions) {
        if (sessions.size() > MOST_REMEMBERED) {
            sessions.remove(sessions.keySet().iterator().next());
        }
    }

    private int open() {
        return count++;
    }
}
