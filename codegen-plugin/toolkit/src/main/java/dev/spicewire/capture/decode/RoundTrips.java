// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long it took from a ping of the server to the pong that has the same id and timestamp, where the packets were
 * captured.
 */
final class RoundTrips {

    private static final int BYTES = 12;

    /** More than any server has under way. */
    private static final int MOST_WAITING = 64;

    private final Map<ByteBuffer, OptionalLong> waiting = new LinkedHashMap<>();
    private long pings;
    private long answered;
    private long timed;
    private long sum;
    private long shortest = Long.MAX_VALUE;
    private long longest;

    void add(CapturedMessage message, Pacing pacing, OptionalLong time) {
        ByteBuffer body = message.body();
        if (body.remaining() < BYTES) {
            return;
        } else if (pacing == Pacing.PING) {
            ping(ByteBuffer.allocate(BYTES).put(body.slice(body.position(), BYTES)).flip(), time);
        } else if (pacing == Pacing.PONG) {
            pong(body.slice(body.position(), BYTES), time);
        }
    }

    private void ping(ByteBuffer key, OptionalLong time) {
        pings++;
        waiting.put(key, time);
        if (waiting.size() > MOST_WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    private void pong(ByteBuffer key, OptionalLong time) {
        OptionalLong asked = waiting.remove(key);
        if (asked == null) {
            return;
        }
        answered++;
        if (asked.isPresent() && time.isPresent()) {
            long took = time.getAsLong() - asked.getAsLong();
            timed++;
            sum += took;
            shortest = Math.min(shortest, took);
            longest = Math.max(longest, took);
        }
    }

    /** {@return what there is to say, if there were pings} */
    Optional<String> text() {
        if (pings == 0) {
            return Optional.empty();
        }
        String times = timed == 0 ? "" : ", round trip " + Quantity.milliseconds(shortest) + " to "
                + Quantity.milliseconds(longest) + ", on average " + Quantity.milliseconds(sum / timed);
        return Optional.of("ping: " + answered + " of " + pings + " answered" + times);
    }
}
