// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

/** How many messages there are, and how large they are without their headers. */
final class MessageCount {

    private long messages;
    private long bytes;
    private long malformed;

    void add(long size, boolean wellFormed) {
        messages++;
        bytes += size;
        malformed += wellFormed ? 0 : 1;
    }

    void add(MessageCount other) {
        messages += other.messages;
        bytes += other.bytes;
        malformed += other.malformed;
    }

    long messages() {
        return messages;
    }

    long bytes() {
        return bytes;
    }

    /** {@return how many of them the protocol does not allow} */
    long malformed() {
        return malformed;
    }
}
