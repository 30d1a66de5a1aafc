package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Wire;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the sessions of a capture. A main channel linked with connection id 0 opens one; its {@code init} names the
 * session id that the session's other channels link with.
 */
final class Sessions {

    private static final int MAIN_CHANNEL = 1;
    private static final int MAIN_INIT = 103;

    private final Map<Long, Integer> byId = new HashMap<>();
    private int count;

    int of(long connectionId) {
        return connectionId == 0 ? open() : byId.computeIfAbsent(connectionId, id -> open());
    }

    void observe(CapturedMessage message) {
        if (message.connection().channelType() == MAIN_CHANNEL && message.from() == Direction.SERVER
                && message.header().type() == MAIN_INIT && message.body().limit() >= Integer.BYTES) {
            byId.put(Wire.uint32(message.body(), 0), message.connection().session());
        }
    }

    private int open() {
        return count++;
    }
}
