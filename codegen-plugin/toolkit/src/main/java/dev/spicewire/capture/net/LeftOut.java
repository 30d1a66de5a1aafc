// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

/**
 * A packet that gives no TCP segment.
 *
 * @param reason what it is instead, or what it lacks: the same words for all packets of the kind
 */
public record LeftOut(String reason) implements PacketContent {
}
