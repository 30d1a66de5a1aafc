// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import dev.spicewire.capture.net.TcpSegment;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of one direction before it is known where its stream starts: its SYN may still follow, and so may bytes
 * that stand before the ones that came first. A few segments later the lowest sequence number seen is the start.
 */
final class EarlySegments {

    /** Segments that packets of one capture plausibly overtake. */
    static final int MOST = 16;

    private static final int MOST_BYTES = 256 * 1024;

    /** A SYN this far in front of the first byte seen is that of the same connection. */
    private static final int NEAR = 1024 * 1024;

    private final List<TcpSegment> segments = new ArrayList<>();
    private long bytes;
    private long lowest = -1;
    private int seen;

    /** Keeps a segment. */
    void add(TcpSegment segment) {
        segments.add(segment.copy());
        bytes += segment.payload().remaining();
        sent(segment.sequence());
    }

    /** Takes note of a sequence number that the stream has reached, as either end says. */
    void sent(long sequence) {
        seen++;
        if (lowest < 0 || (int) (sequence - lowest) < 0) {
            lowest = sequence;
        }
    }

    /** {@return whether nothing is known of the stream yet} */
    boolean isEmpty() {
        return lowest < 0;
    }

    /** {@return whether it is time to settle for the lowest sequence number} */
    boolean isFull() {
        return seen >= MOST || bytes > MOST_BYTES;
    }

    long lowest() {
        return lowest;
    }

    /** {@return the segments in the order in which they came} */
    List<TcpSegment> segments() {
        return segments;
    }

    /** {@return whether the first byte behind a SYN stands closely before a byte, as its own stream's does} */
    static boolean isNear(long firstByte, long later) {
        int distance = (int) (later - firstByte);
        return distance >= 0 && distance < NEAR;
    }
}
