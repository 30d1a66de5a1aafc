// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

/** A fragment of an IP packet that waits for the others; one whose packet never gets complete is counted at the end. */
public enum Fragment implements PacketContent {
    /** What there is to say of it. */
    WAITS
}
