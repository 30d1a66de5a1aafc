// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

/** Thrown by a fragment that others are still missing of. */
final class Incomplete extends NoSegment {

    private static final long serialVersionUID = 1L;

    Incomplete() {
        super("IP fragment");
    }
}
