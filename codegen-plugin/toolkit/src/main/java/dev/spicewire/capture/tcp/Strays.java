// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import dev.spicewire.capture.net.TcpSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Segments of a connection whose sequence numbers no window allows. One alone is forged or damaged. Where both ends
 * send what fits together, or one end several times, either so much is lost, or the ports are those of another
 * connection whose start is not captured.
 */
final class Strays {

    /** Twice what waits behind a hole: no window that is in use is so wide. */
    static final int FAR = 2 * TcpStream.MAX_WAITING;

    private static final int ENOUGH_OF_ONE_END = 3;

    private final List<Held> held = new ArrayList<>();

    /**
     * A segment in memory of its own.
     *
     * @param segment the segment
     * @param time    when it was captured
     */
    record Held(TcpSegment segment, OptionalLong time) {
    }

    /** {@return whether a window lies between two sequence numbers} */
    static boolean isFar(long sequence, long other) {
        return Math.abs((long) (int) (sequence - other)) > FAR;
    }

    /**
     * Adds a segment.
     *
     * @return how many in front of it are given up, as they don't fit with it
     */
    long add(TcpSegment segment, OptionalLong time) {
        if (held.stream().anyMatch(before -> isSame(before.segment(), segment))) {
            return 0;
        }
        boolean fits = held.stream().allMatch(before -> fits(before.segment(), segment));
        long givenUp = fits ? 0 : giveUp();
        held.add(new Held(segment.copy(), time));
        return givenUp;
    }

    /** {@return how many segments with bytes of the stream are dropped} */
    long giveUp() {
        long bytes = held.stream().filter(stray -> stray.segment().length() > 0).count();
        held.clear();
        return bytes;
    }

    /** {@return whether they are no accident} */
    boolean confirmed() {
        long ofFirst = held.stream().filter(stray -> isOfSameEnd(stray.segment(), held.get(0).segment())).count();
        return ofFirst < held.size() || ofFirst >= ENOUGH_OF_ONE_END;
    }

    /** {@return all, in the order in which they came} */
    List<Held> held() {
        return held;
    }

    private static boolean isOfSameEnd(TcpSegment one, TcpSegment other) {
        return one.source().equals(other.source());
    }

    private static boolean isSame(TcpSegment one, TcpSegment other) {
        return isOfSameEnd(one, other) && one.sequence() == other.sequence();
    }

    private static boolean fits(TcpSegment one, TcpSegment other) {
        boolean acks = one.ack() && other.ack();
        if (isOfSameEnd(one, other)) {
            return !isFar(one.sequence(), other.sequence())
                    && !(acks && isFar(one.acknowledged(), other.acknowledged()));
        }
        return acks && !isFar(one.sequence(), other.acknowledged()) && !isFar(other.sequence(), one.acknowledged());
    }
}
