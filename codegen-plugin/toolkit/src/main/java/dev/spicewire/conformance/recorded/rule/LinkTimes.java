// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * When one side's blocks of the link stage were captured, in nanoseconds; nothing where that is not known.
 *
 * @param frame       number of the packet with the last of them, 0 if it is not there
 * @param link        when its link message or reply was complete
 * @param last        when its last block was
 * @param message     its first message behind them
 * @param messageTime when that was complete
 */
public record LinkTimes(long frame, OptionalLong link, OptionalLong last, Optional<Place> message,
        OptionalLong messageTime) {

    /** Nothing is known. */
    static final LinkTimes NONE = new LinkTimes(0, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(),
            OptionalLong.empty());

    /** {@return the same with the first message} */
    LinkTimes with(Place first, OptionalLong time) {
        return message.isPresent() ? this : new LinkTimes(frame, link, last, Optional.of(first), time);
    }
}
