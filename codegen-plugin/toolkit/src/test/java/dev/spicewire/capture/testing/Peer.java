// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.testing;

/** One end of a TCP connection: how much it has sent. */
final class Peer {

    /** Which end. */
    enum Role {
        CLIENT, SERVER
    }

    private final int port;
    private final long firstSequence;
    private long sent;

    Peer(int port, long firstSequence) {
        this.port = port;
        this.firstSequence = firstSequence;
    }

    int port() {
        return port;
    }

    long sent() {
        return sent;
    }

    /** {@return offset of the bytes that are now sent} */
    long send(int length) {
        long offset = sent;
        sent += length;
        return offset;
    }

    /** {@return sequence number of an offset; that of the SYN is -1} */
    long sequence(long offset) {
        return firstSequence + offset;
    }
}
