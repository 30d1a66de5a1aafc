// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

/** Counts the display channels of a session. */
public final class SessionDisplays {

    private int count;

    /** There are none. */
    public SessionDisplays() {
        // They come with their connections.
    }

    /** Another one is opened. */
    void add() {
        count++;
    }

    /** {@return whether there are several, which can share a cache} */
    boolean several() {
        return count > 1;
    }
}
