// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tls.TlsLayer;
import dev.spicewire.proto.model.Direction;
import java.util.EnumSet;
import java.util.Set;

/** What comes of a TLS connection: what it carries is recognised as what TCP carries is, or it is said why not. */
final class TlsOpening implements TlsLayer.Outcome {

    private final Carrier carrier;
    private final Surroundings surroundings;
    private boolean opened;

    TlsOpening(Carrier carrier, Surroundings surroundings) {
        this.carrier = carrier;
        this.surroundings = surroundings;
    }

    @Override
    public ConnectionHandler inside(String version, Set<Direction> hidden) {
        opened = true;
        EnumSet<Direction> unread = EnumSet.noneOf(Direction.class);
        unread.addAll(hidden);
        return new Opening(carrier.layer(version, EnumSet.complementOf(unread), unread), surroundings);
    }

    @Override
    public void unreadable(String reason) {
        if (opened) {
            surroundings.listener().notice(new Notice.Unfollowed(carrier.number(), reason));
        } else {
            surroundings.skip(carrier, reason);
        }
    }

    @Override
    public void lost(String reason) {
        surroundings.listener().notice(new Notice.Unfollowed(carrier.number(), reason));
    }
}
