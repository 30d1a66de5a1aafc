// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

/** How the first byte of a direction was found. */
enum StreamStart {
    /** Nothing seen yet. */
    UNKNOWN,
    /** By the handshake: the stream is captured from its first byte. */
    HANDSHAKE,
    /** By the first segment seen: earlier bytes may have been sent before the capture began. */
    MIDDLE
}
