// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteOrder;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The windows that a server sets, after each of which it waits for an ack, and how far the client falls behind. */
final class AckWindows {

    private static final int MOST_SHOWN = 8;
    private static final int WINDOW_AT = 4;

    private final Set<Long> windows = new LinkedHashSet<>();
    private boolean more;
    private boolean counts;
    private long acks;
    private long unacknowledged;
    private long mostUnacknowledged;
    private long window;

    void add(CapturedMessage message, Pacing pacing, boolean wellFormed) {
        if (pacing == Pacing.SET_ACK && wellFormed) {
            set(Integer.toUnsignedLong(message.body().duplicate().order(ByteOrder.LITTLE_ENDIAN)
                    .getInt(message.body().position() + WINDOW_AT)));
        } else if (pacing == Pacing.ACK_SYNC) {
            counts = true;
            unacknowledged = 0;
        } else if (pacing == Pacing.ACK && message.from() == Direction.CLIENT) {
            acks++;
            unacknowledged -= Math.min(unacknowledged, window);
        } else if (counts && message.from() == Direction.SERVER) {
            unacknowledged++;
            mostUnacknowledged = Math.max(mostUnacknowledged, unacknowledged);
        }
    }

    private void set(long newWindow) {
        window = newWindow;
        counts = false;
        more |= windows.size() == MOST_SHOWN && !windows.contains(newWindow);
        if (windows.size() < MOST_SHOWN) {
            windows.add(newWindow);
        }
    }

    /** {@return what there is to say, if windows were set} */
    Optional<String> text() {
        if (windows.isEmpty()) {
            return Optional.empty();
        }
        String sizes = windows.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Optional.of("ack window: " + sizes + (more ? ", ..." : "") + " messages, " + acks + " acks, at most "
                + mostUnacknowledged + " messages not acknowledged");
    }
}
