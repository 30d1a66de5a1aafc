// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.conformance.suite.Case;

/**
 * A case for a running peer.
 *
 * @param tested what it is called, rests on and expects
 * @param script talks with the peer, and notices what it does otherwise
 * @param <P>    the kind of peer
 */
record PeerCase<P extends Peer>(Case tested, Script<P> script) {

    /** A conversation, which ends without an exception if the peer is right. */
    interface Script<P extends Peer> {

        void play(P peer) throws Deviation, NoConnectionException, OutOfTimeException, UnsupportedCaseException;
    }
}
