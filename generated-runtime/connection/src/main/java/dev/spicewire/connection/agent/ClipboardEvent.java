// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import java.nio.ByteBuffer;
import java.util.List;

/** What one end tells the other of a clipboard. Contents are only sent when asked for. */
public sealed interface ClipboardEvent {

    /** {@return which clipboard; {@link ClipboardSelection#CLIPBOARD} where there is but one} */
    ClipboardSelection selection();

    /**
     * The sender has something on the clipboard.
     *
     * @param selection which clipboard
     * @param types     the formats that can be asked for
     */
    record Grab(ClipboardSelection selection, List<ClipboardType> types) implements ClipboardEvent {

        /**
         * Copies the list.
         *
         * @param selection which clipboard
         * @param types     the formats that can be asked for
         */
        public Grab {
            types = List.copyOf(types);
        }
    }

    /**
     * The sender wants what the receiver has grabbed.
     *
     * @param selection which clipboard
     * @param type      the format, one of those offered
     */
    record Request(ClipboardSelection selection, ClipboardType type) implements ClipboardEvent {
    }

    /**
     * The sender answers a request.
     *
     * @param selection which clipboard
     * @param type      the format, {@link ClipboardType#NONE} if the contents can't be had
     * @param data      the contents
     */
    record Contents(ClipboardSelection selection, ClipboardType type, ByteBuffer data) implements ClipboardEvent {
    }

    /**
     * What the sender grabbed is no longer there.
     *
     * @param selection which clipboard
     */
    record Release(ClipboardSelection selection) implements ClipboardEvent {
    }
}
