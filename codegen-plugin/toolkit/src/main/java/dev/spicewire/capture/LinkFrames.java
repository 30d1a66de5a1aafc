// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import java.util.OptionalLong;

/**
 * The packets in which one side's blocks of the link stage were complete, as far as they are captured.
 *
 * @param link number of the packet with the end of its link message or reply, from 1
 * @param last number of the packet with the end of its last block: of the client's ticket or SASL exchange, of the
 *             server's result
 */
public record LinkFrames(OptionalLong link, OptionalLong last) {
}
