// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.nio.ByteBuffer;

/**
 * A packet as it was captured.
 *
 * @param frame      its number in the file, from 1
 * @param linkType   how its first header is to be read, a LINKTYPE number of the tcpdump registry, or
 *                   {@link #UNDESCRIBED_INTERFACE}
 * @param bytes      the captured bytes, from position 0; they are overwritten when the next packet is read
 * @param wireLength bytes that it had on the wire; more than the captured ones if it was cut
 */
public record Packet(long frame, int linkType, ByteBuffer bytes, long wireLength) {

    /** In place of a link type: the file names an interface for the packet, and nowhere says what that is. */
    public static final int UNDESCRIBED_INTERFACE = -1;
}
