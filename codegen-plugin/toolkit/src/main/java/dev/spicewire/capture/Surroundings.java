// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tls.TlsKeys;
import dev.spicewire.proto.model.Direction;
import java.util.Optional;

/** What all connections of a capture share. */
final class Surroundings {

    private final CaptureListener listener;
    private final Sessions sessions;
    private final MessageShapes shapes;
    private final TlsKeys keys;
    private boolean seenSpice;

    /**
     * Before the first packet.
     *
     * @param listener takes messages and notices
     * @param sessions the sessions seen
     * @param shapes   what messages look like
     * @param keys     the keys of TLS connections
     */
    Surroundings(CaptureListener listener, Sessions sessions, MessageShapes shapes, TlsKeys keys) {
        this.listener = listener;
        this.sessions = sessions;
        this.shapes = shapes;
        this.keys = keys;
    }

    CaptureListener listener() {
        return listener;
    }

    Sessions sessions() {
        return sessions;
    }

    MessageShapes shapes() {
        return shapes;
    }

    TlsKeys keys() {
        return keys;
    }

    /** A connection is SPICE, whether or not it can be followed. */
    void isSpice() {
        seenSpice = true;
    }

    boolean seenSpice() {
        return seenSpice;
    }

    /** A connection is not followed, and nothing is known of what it asks for. */
    void skip(Carrier carrier, String reason) {
        skip(carrier, Optional.empty(), reason);
    }

    /** A connection is not followed. */
    void skip(Carrier carrier, Optional<CapturedChannel> requested, String reason) {
        listener.notice(new Notice.Skipped(carrier.number(), carrier.endpoint(Direction.CLIENT),
                carrier.endpoint(Direction.SERVER), requested, reason));
    }

    /** A message is complete. */
    void message(CapturedMessage message) {
        sessions.observe(message);
        listener.message(message);
    }
}
