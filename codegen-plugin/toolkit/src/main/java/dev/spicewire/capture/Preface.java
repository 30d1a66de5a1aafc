// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.proto.model.Direction;

/** What both sides say in front of what they talk about, such as the way through a proxy. */
abstract class Preface extends KeptStart {

    private final Carrier carrier;
    private final Surroundings surroundings;

    Preface(Carrier carrier, Surroundings surroundings) {
        this.carrier = carrier;
        this.surroundings = surroundings;
    }

    @Override
    public final void end() {
        if (isUndecided()) {
            look(true);
        }
        if (isUndecided()) {
            giveUp();
        }
        follower(Direction.CLIENT).ifPresent(ConnectionHandler::end);
    }

    /** What follows is recognised as what a connection without a preface carries is. */
    final void open(String layer, int client, int server) {
        handOn(client, server, new Opening(carrier.layer(layer), surroundings));
    }

    /** What follows behind an offset of each side is for another. */
    final void handOn(int client, int server, ConnectionHandler follower) {
        handOn(Direction.CLIENT, client, follower);
        handOn(Direction.SERVER, server, follower);
    }

    /** Tells something that the preface shows. */
    final void tell(String text) {
        surroundings.listener().notice(new Notice.Concluded(carrier.number(), text));
    }

    final void skip(String reason) {
        leaveOut();
        surroundings.skip(carrier, reason);
    }

    private boolean isUndecided() {
        return !isHandedOn() && !isLeftOut();
    }
}
