// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * From when to when a capture has packets of a connection.
 *
 * @param first   when its first packet was captured, in nanoseconds since 1970; nothing where the capture does not say
 * @param last    when its last packet was captured
 * @param closing how it was closed; nothing where it was open at the end of the capture
 * @param whole   whether none of the bytes that were sent up to then are missing, as far as the packets tell
 */
public record Lifetime(OptionalLong first, OptionalLong last, Optional<Closing> closing, boolean whole) {

    /** {@return how long it lasted, in nanoseconds, if its packets tell their times} */
    public OptionalLong duration() {
        return first.isPresent() && last.isPresent()
                ? OptionalLong.of(Math.max(0, last.getAsLong() - first.getAsLong())) : OptionalLong.empty();
    }
}
