// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.verdict;

import dev.spicewire.proto.model.Direction;

/**
 * The verdict for the two ways in which the versions meet. Writers send only what their own version defines.
 *
 * @param oldClientNewServer an old client at a new server
 * @param newClientOldServer a new client at an old server
 */
public record Pairings(Compatibility oldClientNewServer, Compatibility newClientOldServer) {

    /** Both versions understand each other. */
    public static final Pairings OK = new Pairings(Compatibility.OK, Compatibility.OK);

    /** {@return the verdict for an effect on messages of one direction: servers read what clients write} */
    static Pairings of(Effect effect, Direction from) {
        return from == Direction.SERVER
                ? new Pairings(effect.newBytes(), effect.oldBytes())
                : new Pairings(effect.oldBytes(), effect.newBytes());
    }

    /** {@return the worse of both verdicts, each way by itself} */
    public Pairings worse(Pairings other) {
        return new Pairings(oldClientNewServer.worse(other.oldClientNewServer),
                newClientOldServer.worse(other.newClientOldServer));
    }
}
