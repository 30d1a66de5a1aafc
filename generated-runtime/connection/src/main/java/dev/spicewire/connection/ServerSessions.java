// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sessions of a server, by numbers that nobody guesses. */
final class ServerSessions {

    private static final long ALL_BITS = 0xffff_ffffL;

    private final SecureRandom random = new SecureRandom();
    private final Map<Long, ServerSession> sessions = new TreeMap<>();
    private final ServerOptions options;
    private boolean closed;

    ServerSessions(ServerOptions options) {
        this.options = options;
    }

    /** {@return a new session} */
    synchronized ServerSession begin() {
        long id;
        do {
            id = random.nextInt() & ALL_BITS;
        } while (id == 0 || sessions.containsKey(id));
        ServerSession session = new ServerSession(id, options);
        sessions.put(id, session);
        if (closed) {
            session.close();
        }
        return session;
    }

    synchronized Optional<ServerSession> find(long id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Ends a session with all its channels. */
    void end(ServerSession session) {
        synchronized (this) {
            sessions.remove(session.id());
        }
        session.close();
    }

    /** Ends all sessions, and those that may begin later. */
    void close() {
        List<ServerSession> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(sessions.values());
        }
        all.forEach(this::end);
    }
}
