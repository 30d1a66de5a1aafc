// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

/**
 * A packet of a link layer that can't be read.
 *
 * @param type number of the link type
 */
public record UnknownLink(int type) implements PacketContent {
}
