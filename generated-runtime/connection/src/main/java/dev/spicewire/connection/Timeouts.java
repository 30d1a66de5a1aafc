// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.time.Duration;

/**
 * How long things may take; zero is for ever.
 *
 * @param connect until a socket is connected
 * @param link    until a connection is linked, and until a server has told its channels
 * @param idle    how long a peer may send nothing; servers are silent while nothing happens
 * @param write   how long a peer may read nothing while this side sends
 */
public record Timeouts(Duration connect, Duration link, Duration idle, Duration write) {

    /** Ten seconds to connect and to link, silence for ever, half a minute to read what is sent. */
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ZERO,
            Duration.ofSeconds(30));

    /**
     * Refuses negative times.
     *
     * @param connect until a socket is connected
     * @param link    until a connection is linked, and until a server has told its channels
     * @param idle    how long a peer may send nothing
     * @param write   how long a peer may read nothing while this side sends
     * @throws IllegalArgumentException if one is negative
     */
    public Timeouts {
        if (connect.isNegative() || link.isNegative() || idle.isNegative() || write.isNegative()) {
            throw new IllegalArgumentException("a time-out is not negative; zero is for ever");
        }
    }
}
