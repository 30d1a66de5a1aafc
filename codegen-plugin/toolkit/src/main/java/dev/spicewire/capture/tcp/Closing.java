// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import dev.spicewire.proto.model.Direction;

/**
 * How a connection was closed.
 *
 * @param by    who was the first to close it
 * @param reset whether by giving it up, and not by saying that its last byte is sent
 */
public record Closing(Direction by, boolean reset) {
}
