// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import java.time.Duration;

/**
 * How long a run with a peer may take.
 *
 * @param answer for each answer of the peer
 * @param total  for all of it
 */
public record PeerLimits(Duration answer, Duration total) {

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one is not more than zero
     */
    public PeerLimits {
        if (answer.isNegative() || answer.isZero()) {
            throw new IllegalArgumentException("the timeout must be more than 0 s");
        }
        if (total.isNegative() || total.isZero()) {
            throw new IllegalArgumentException("the time of the whole run must be more than 0 s");
        }
    }
}
