// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.dynamic.read.Decoded;
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

    void add(DecodedMessage message) {
        CapturedMessage captured = message.captured();
        String name = message.name().message().orElse("");
        if (name.equals("set_ack") && message.decoded() instanceof Decoded.Accepted) {
            set(Integer.toUnsignedLong(captured.body().duplicate().order(ByteOrder.LITTLE_ENDIAN)
                    .getInt(captured.body().position() + WINDOW_AT)));
        } else if (name.equals("ack_sync")) {
            counts = true;
            unacknowledged = 0;
        } else if (name.equals("ack") && captured.from() == Direction.CLIENT) {
            acks++;
            unacknowledged -= Math.min(unacknowledged, window);
        } else if (counts && captured.from() == Direction.SERVER) {
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
