// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import dev.spicewire.runtime.support.Values;

/**
 * What stands in front of a body on the wire.
 *
 * @param serial  the sender's number of the message, from 1, unsigned; with mini headers it is counted, not sent
 * @param type    the message's id, 0 to 65535
 * @param size    bytes of the body
 * @param subList offset in the body of a list of sub-messages, 0 for none
 */
public record DataHeader(long serial, int type, long size, long subList) {

    private static final long UINT32_MAX = 0xffff_ffffL;

    /**
     * Checks the ranges.
     *
     * @param serial  the sender's number of the message, from 1, unsigned; with mini headers it is counted, not sent
     * @param type    the message's id, 0 to 65535
     * @param size    bytes of the body
     * @param subList offset in the body of a list of sub-messages, 0 for none
     * @throws IllegalArgumentException if a value does not fit its member
     */
    public DataHeader {
        Values.range(type, 0, 0xffff, "type");
        Values.range(size, 0, UINT32_MAX, "size");
        Values.range(subList, 0, UINT32_MAX, "sub_list");
    }
}
