// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import java.util.List;

/**
 * What the peers of a capture are worth.
 *
 * @param peers     a verdict a peer, by sessions, the client first
 * @param unjudged  what was not judged, and why, in the order of the capture, at most {@link #MOST_UNJUDGED}
 * @param leftOut   how many more of these there are
 * @param spice     whether there is SPICE in the capture at all
 */
public record CaptureVerdict(List<PeerVerdict> peers, List<String> unjudged, long leftOut, boolean spice) {

    /** As many remarks on what was not judged are kept. */
    public static final int MOST_UNJUDGED = 20;

    /** Takes copies. */
    public CaptureVerdict {
        peers = List.copyOf(peers);
        unjudged = List.copyOf(unjudged);
    }

    /** {@return the same with those violations only that all filters choose} */
    public CaptureVerdict only(List<ViolationFilter> filters) {
        return new CaptureVerdict(peers.stream().map(peer -> peer.only(filters)).toList(), unjudged, leftOut, spice);
    }

    /** {@return whether no peer breaks a rule} */
    public boolean isRight() {
        return peers.stream().allMatch(PeerVerdict::isRight);
    }
}
