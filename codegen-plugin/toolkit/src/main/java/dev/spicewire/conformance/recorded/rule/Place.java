// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.proto.model.Direction;

/**
 * A message of a capture.
 *
 * @param connection number of its connection
 * @param channel    its channel for people, such as {@code display/0}
 * @param from       who sent it
 * @param message    what it is called
 * @param frame      number in the capture of the packet that completed it, from 1
 * @param offset     offset of its header in the stream of its direction
 */
public record Place(int connection, String channel, Direction from, String message, long frame, long offset) {
}
