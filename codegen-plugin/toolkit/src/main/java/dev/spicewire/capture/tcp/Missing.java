// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

/** Why bytes of a stream are not there. */
public enum Missing {
    /** No packet of the capture has them. */
    NEVER_CAPTURED,
    /** Their packet is there, but was cut by the snap length. */
    CUT_OFF,
    /** They are encrypted, and how many there are inside is only estimated. */
    ESTIMATED
}
