// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.model.Direction;

/**
 * What a message is found by in tables. Looked up for each message: what the JVM makes of a record would be slower, and
 * takes milliseconds to be spun when it is first used.
 *
 * @param channelType number of its channel's type
 * @param from        who sends it
 * @param id          its number
 */
record MessageKey(long channelType, Direction from, long id) {

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageKey key && id == key.id && channelType == key.channelType && from == key.from;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(channelType) + from.ordinal()) + Long.hashCode(id);
    }
}
