// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts what the snap length has cut off one direction's messages. */
final class CutTally {

    private static final long NONE = -1;

    private long messages;
    private long bytes;
    private boolean more;
    private long last = NONE;

    /**
     * Bytes were cut off. A message from which they are cut more than once counts once.
     *
     * @param length how many
     * @param header offset of the header of the message that they begin in, if it is there
     * @param within whether all of them belong to this message
     */
    void add(long length, OptionalLong header, boolean within) {
        messages += header.isPresent() && header.getAsLong() != last ? 1 : 0;
        last = header.orElse(NONE);
        bytes += length;
        more |= !within;
    }

    /** Bytes were cut off where nobody knows of the messages in them. */
    void addUnknown(long length) {
        bytes += length;
        more |= length > 0;
    }

    /** {@return what is to be told, if anything was cut off} */
    Optional<Notice> notice(int connection, Direction from) {
        return bytes == 0 ? Optional.empty()
                : Optional.of(new Notice.CutMessages(connection, from, messages, more, bytes));
    }
}
