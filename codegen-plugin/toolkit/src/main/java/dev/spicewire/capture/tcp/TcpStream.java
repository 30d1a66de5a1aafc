// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import dev.spicewire.capture.net.TcpSegment;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * TCP stream reassembly: puts the segments of one direction of a connection in order. Where segments overlap, the bytes
 * that came first win. Segments ahead of a hole wait; the hole becomes a gap when too much waits behind it or when the
 * connection ends. Bytes that were cut off when they were captured are a gap at their turn.
 */
final class TcpStream {

    /** More than a receiver's window usually allows to be under way. */
    static final int MAX_WAITING = 8 * 1024 * 1024;

    private static final long SEQUENCES = 1L << 32;
    private static final int COST_OF_HOLE = 64;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private EarlySegments early = new EarlySegments();
    private StreamStart start = StreamStart.UNKNOWN;
    private long firstSequence;
    private long next;
    private long waitingBytes;
    private long end = Long.MAX_VALUE;
    private long sent;

    /** Receives the bytes of this direction. */
    interface Sink {
        void bytes(ByteBuffer bytes, long frame);

        void gap(long length, Missing why);
    }

    /** Bytes that came before their turn, how many that were cut off follow, and the packet that brought them. */
    private record Waiting(ByteBuffer bytes, int missing, long frame) {

        int length() {
            return bytes.remaining() + missing;
        }
    }

    /** Fixes by the handshake where the stream starts, unless that is known. */
    void startAt(long sequence, Sink sink) {
        if (start == StreamStart.UNKNOWN) {
            begin(sequence, StreamStart.HANDSHAKE, sink);
        }
    }

    StreamStart start() {
        return start;
    }

    /** {@return whether a SYN belongs to another connection than this stream} */
    boolean contradicts(TcpSegment syn) {
        long first = (syn.sequence() + 1) % SEQUENCES;
        return switch (start) {
            case UNKNOWN -> !early.isEmpty() && !EarlySegments.isNear(first, early.lowest());
            case HANDSHAKE -> firstSequence != first;
            case MIDDLE -> !EarlySegments.isNear(first, firstSequence);
        };
    }

    /** {@return whether no window reaches from where this stream is to a sequence number, as far as that is known} */
    boolean isFar(long sequence) {
        if (start == StreamStart.UNKNOWN) {
            return !early.isEmpty() && Strays.isFar(sequence, early.lowest());
        }
        return Strays.isFar(sequence, firstSequence + next);
    }

    /** {@return whether a sequence number is one that this stream can still come to} */
    boolean isAhead(long sequence) {
        return start != StreamStart.UNKNOWN && offsetOf(sequence) > next;
    }

    /** Hands on what waits, with the holes as gaps, and goes on at a sequence number that is ahead. */
    void leap(long sequence, Sink sink) {
        handOn(sink);
        if (isAhead(sequence)) {
            skip(offsetOf(sequence) - next, Missing.NEVER_CAPTURED, sink);
        }
    }

    /** {@return whether the bytes of a segment lie within this stream, so that they were sent once more} */
    boolean had(TcpSegment segment) {
        long offset = offsetOf(segment.sequence());
        return offset >= 0 && offset + segment.payload().remaining() <= next;
    }

    /** {@return whether the sender has sent its last byte and all bytes before were handed on} */
    boolean finished() {
        return next >= end;
    }

    /** Notes that all bytes before a sequence number were sent, captured or not: the other end says so. */
    void acknowledged(long sequence, Sink sink) {
        if (start == StreamStart.UNKNOWN) {
            early.sent(sequence);
            settleIfFull(sink);
        } else {
            sent(sequence);
        }
    }

    void accept(TcpSegment segment, Sink sink) {
        if (segment.syn()) {
            startAt(segment.sequence() + 1, sink);
        }
        if (start == StreamStart.UNKNOWN) {
            early.add(segment);
            settleIfFull(sink);
        } else {
            take(segment, sink);
        }
    }

    /** Hands on what waits, with the holes as gaps. */
    void finish(Sink sink) {
        if (start == StreamStart.UNKNOWN && !early.isEmpty()) {
            begin(early.lowest(), StreamStart.MIDDLE, sink);
        }
        handOn(sink);
        long last = end == Long.MAX_VALUE ? lastSent() : end;
        if (next < last) {
            skip(last - next, Missing.NEVER_CAPTURED, sink);
        }
    }

    private void handOn(Sink sink) {
        while (!waiting.isEmpty()) {
            jump(sink);
        }
    }

    private void settleIfFull(Sink sink) {
        if (early.isFull()) {
            begin(early.lowest(), StreamStart.MIDDLE, sink);
        }
    }

    private void begin(long sequence, StreamStart how, Sink sink) {
        start = how;
        firstSequence = sequence % SEQUENCES;
        EarlySegments held = early;
        early = null;
        if (!held.isEmpty()) {
            sent(held.lowest());
        }
        held.segments().forEach(segment -> take(segment, sink));
    }

    private void take(TcpSegment segment, Sink sink) {
        long sequence = segment.syn() ? segment.sequence() + 1 : segment.sequence();
        // What a reset carries is a text on its cause, and no part of the stream (RFC 9293, 3.5.3).
        ByteBuffer payload = segment.rst() ? NOTHING : segment.payload();
        int missing = segment.length() - payload.remaining();
        sent(sequence);
        long at = offsetOf(sequence);
        if (segment.fin() && end == Long.MAX_VALUE) {
            end = at + segment.length();
        }
        if (at == next && waiting.isEmpty()) {
            deliver(new Waiting(payload, missing, segment.frame()), segment.frame(), sink);
        } else {
            store(payload, missing, at, segment.frame());
            drain(segment.frame(), sink);
            while (waitingBytes > MAX_WAITING) {
                jump(sink);
            }
        }
    }

    private void sent(long sequence) {
        long offset = offsetOf(sequence);
        if (offset - next <= MAX_WAITING) {
            sent = Math.max(sent, offset);
        }
    }

    /** One sequence number beyond the last byte is no missing byte but a FIN that was not captured. */
    private long lastSent() {
        return sent == next + 1 ? next : sent;
    }

    /**
     * Serial number arithmetic (RFC 1982): sequence numbers wrap; of the offsets that fit, the one nearest to the next
     * byte is meant.
     */
    private long offsetOf(long sequence) {
        return next + (int) (sequence - firstSequence - next);
    }

    /** Keeps those parts of a segment that are neither handed on nor waiting already. */
    private void store(ByteBuffer payload, int missing, long offset, long frame) {
        long at = Math.max(offset, next);
        long there = offset + payload.remaining();
        long limit = there + missing;
        while (at < limit) {
            Map.Entry<Long, Waiting> before = waiting.floorEntry(at);
            long covered = before == null ? at : before.getKey() + before.getValue().length();
            if (covered > at) {
                at = covered;
                continue;
            }
            Long behind = waiting.higherKey(at);
            long until = behind == null ? limit : Math.min(limit, behind);
            int length = (int) Math.max(0, Math.min(until, there) - at);
            ByteBuffer copy = ByteBuffer.allocate(length);
            if (length > 0) {
                copy.put(payload.slice((int) (at - offset), length)).flip();
            }
            waiting.put(at, new Waiting(copy, (int) (until - at) - length, frame));
            waitingBytes += cost(length);
            at = until;
        }
    }

    /** What waits without bytes takes memory, too. */
    private static int cost(int bytes) {
        return bytes == 0 ? COST_OF_HOLE : bytes;
    }

    private void drain(long frame, Sink sink) {
        while (!waiting.isEmpty() && waiting.firstKey() == next) {
            deliver(takeFirst(), frame, sink);
        }
    }

    /** Leaves the hole and hands on what waits directly behind it, as of the packets that brought it. */
    private void jump(Sink sink) {
        skip(waiting.firstKey() - next, Missing.NEVER_CAPTURED, sink);
        while (!waiting.isEmpty() && waiting.firstKey() == next) {
            Waiting first = takeFirst();
            deliver(first, first.frame(), sink);
        }
    }

    private Waiting takeFirst() {
        Waiting first = waiting.pollFirstEntry().getValue();
        waitingBytes -= cost(first.bytes().capacity());
        return first;
    }

    private void deliver(Waiting segment, long frame, Sink sink) {
        if (segment.bytes().hasRemaining()) {
            next += segment.bytes().remaining();
            sink.bytes(segment.bytes(), frame);
        }
        if (segment.missing() > 0) {
            skip(segment.missing(), Missing.CUT_OFF, sink);
        }
    }

    private void skip(long missing, Missing why, Sink sink) {
        next += missing;
        sink.gap(missing, why);
    }
}
