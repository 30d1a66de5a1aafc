// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import java.util.List;

/**
 * How a peer was at the end of a case, as far as that is seen here.
 *
 * @param log   the last lines that it wrote to its log
 * @param crash how it has crashed, empty if it has not
 */
record PeerEnd(List<String> log, String crash) {

    /** Nothing is seen. */
    static final PeerEnd NOTHING = new PeerEnd(List.of(), "");

    PeerEnd {
        log = List.copyOf(log);
    }
}
