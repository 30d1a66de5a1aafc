// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

/** Why bytes of a stream are not there. */
public enum Missing {
    /** No packet of the capture has them. */
    NEVER_CAPTURED,
    /** Their packet is there, but was cut by the snap length. */
    CUT_OFF,
    /** A layer around them is incomplete, and how many there are inside is only estimated. */
    ESTIMATED,
    /** They are captured, but a layer around them does not tell what of them is inside; it has said so itself. */
    UNREADABLE,
    /** They are captured, but a layer around them lacks what makes them readable; it has said so itself. */
    HIDDEN;

    /** {@return whether it is certain how many there are, so that what follows is at its place} */
    public boolean isExact() {
        return this != ESTIMATED && this != UNREADABLE;
    }

    /** {@return whether a layer around them has said that they are not there} */
    public boolean isTold() {
        return this == UNREADABLE || this == HIDDEN;
    }
}
