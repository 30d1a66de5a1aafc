// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

/**
 * Decisions read off a sequence of bytes, the simplest ones behind its end. A shorter tape, or smaller bytes on it,
 * make something simpler: shrinking the tape shrinks what is made.
 */
public final class Tape implements Choices {

    private final byte[] bytes;
    private int next;

    /**
     * Starts at the beginning.
     *
     * @param bytes the decisions
     */
    public Tape(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public int below(int options) {
        return next < bytes.length ? (bytes[next++] & 0xff) % options : 0;
    }
}
