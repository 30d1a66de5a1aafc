// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of a capture: those written down, and the ones of sessions of TLS 1.2 that are resumed. */
public final class TlsKeys {

    private static final int MOST_REMEMBERED = 4096;

    private final KeyLog log;
    private final Map<String, byte[]> sessions = new LinkedHashMap<>();

    /**
     * Starts with the keys of a log.
     *
     * @param log keys may be added later
     */
    public TlsKeys(KeyLog log) {
        this.log = log;
    }

    /** {@return the keys written down} */
    public KeyLog log() {
        return log;
    }

    /** {@return the master secret of a connection, by the client's random or by the session that it resumes} */
    Optional<byte[]> master(Hello client, Hello server) {
        String session = HexFormat.of().formatHex(server.sessionId());
        Optional<byte[]> master = log.secret("CLIENT_RANDOM", client.random())
                .or(() -> Optional.ofNullable(sessions.get(session)));
        if (master.isPresent() && !session.isEmpty()) {
            sessions.put(session, master.get());
            if (sessions.size() > MOST_REMEMBERED) {
                sessions.remove(sessions.keySet().iterator().next());
            }
        }
        return master;
    }
}
