// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import java.io.IOException;

/** A server or a client under test, and the connections with it. */
interface Peer extends AutoCloseable {

    /** {@return what it is, for reports} */
    String name();

    /**
     * Makes sure that there can be connections, before the first case.
     *
     * @param clock tells how long things may take
     * @throws IOException if there can be none; the message says why
     */
    void prepare(RunClock clock) throws IOException, OutOfTimeException;

    /** Begins a case. */
    void begin() throws IOException;

    /**
     * {@return a new connection, which is closed at the end of the case}
     *
     * @throws NoConnectionException if there is none
     */
    Conversation connect() throws NoConnectionException, Deviation, OutOfTimeException;

    /** {@return what the peer was sent in the last connection of this case} */
    byte[] sent();

    /**
     * Ends a case.
     *
     * @return how the peer is, as far as that is seen here
     */
    PeerEnd end();

    /** Ends what was begun for the run. */
    @Override
    void close();
}
