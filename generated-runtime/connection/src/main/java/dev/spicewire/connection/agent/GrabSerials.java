// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.runtime.Sender;
import java.util.EnumMap;
import java.util.Map;

/**
 * Numbers the grabs of each selection, by both sides together, so that one which the other side had not seen when it
 * grabbed itself does not undo the later one. If both grab at once, the client's counts.
 */
final class GrabSerials {

    private static final long MASK = 0xffff_ffffL;

    private final Map<ClipboardSelection, Long> next = new EnumMap<>(ClipboardSelection.class);
    private final boolean yields;

    GrabSerials(Sender self) {
        yields = self == Sender.SERVER;
    }

    /** Starts at 0, as each conversation does. */
    synchronized void reset() {
        next.clear();
    }

    /** {@return the number of this side's next grab} */
    synchronized long next(ClipboardSelection selection) {
        long serial = next.getOrDefault(selection, 0L);
        next.put(selection, serial + 1 & MASK);
        return serial;
    }

    /** {@return whether what arrived counts, which a grab does not that was sent in front of a later one} */
    synchronized boolean accepts(ClipboardLayout.Read read) {
        if (!read.isNumbered()) {
            return true;
        }
        ClipboardSelection selection = read.event().selection();
        long expected = next.getOrDefault(selection, 0L);
        long oldest = yields && expected > 0 ? expected - 1 : expected;
        if (read.serial() < oldest) {
            return false;
        }
        next.put(selection, read.serial() + 1 & MASK);
        return true;
    }
}
