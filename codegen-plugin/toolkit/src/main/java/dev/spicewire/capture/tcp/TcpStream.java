package dev.spicewire.capture.tcp;

import dev.spicewire.capture.net.TcpSegment;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * TCP stream reassembly: puts the segments of one direction of a connection in order. Where segments overlap, the bytes
 * that came first win. Segments ahead of a hole wait; the hole becomes a gap when too much waits behind it or when the
 * connection ends.
 */
final class TcpStream {

    /** More than a receiver's window usually allows to be under way. */
    static final int MAX_WAITING = 8 * 1024 * 1024;

    private static final long SEQUENCES = 1L << 32;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private StreamStart start = StreamStart.UNKNOWN;
    private long firstSequence;
    private long next;
    private long waitingBytes;
    private long end = Long.MAX_VALUE;
    private long sent;

    /** Receives the bytes of this direction. */
    interface Sink {
        void bytes(ByteBuffer bytes, long frame);

        void gap(long length);
    }

    /** Bytes that came before their turn, and the packet that brought them. */
    private record Waiting(ByteBuffer bytes, long frame) {
    }

    /** Fixes where the stream starts, unless that is known. */
    void startAt(long sequence, StreamStart how) {
        if (start == StreamStart.UNKNOWN) {
            start = how;
            firstSequence = sequence % SEQUENCES;
        }
    }

    StreamStart start() {
        return start;
    }

    /** {@return whether a SYN belongs to another connection than this stream} */
    boolean contradicts(TcpSegment syn) {
        return start != StreamStart.UNKNOWN && firstSequence != (syn.sequence() + 1) % SEQUENCES;
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

    /** Notes that all bytes before a sequence number were sent, captured or not: either end says so. */
    void sent(long sequence) {
        long offset = offsetOf(sequence);
        if (offset - next <= MAX_WAITING) {
            sent = Math.max(sent, offset);
        }
    }

    void accept(TcpSegment segment, Sink sink) {
        long sequence = segment.syn() ? segment.sequence() + 1 : segment.sequence();
        startAt(sequence, segment.syn() ? StreamStart.HANDSHAKE : StreamStart.MIDDLE);
        // What a reset carries is a text on its cause, and no part of the stream (RFC 9293, 3.5.3).
        ByteBuffer payload = segment.rst() ? NOTHING : segment.payload();
        sent(sequence);
        long at = offsetOf(sequence);
        if (segment.fin() && end == Long.MAX_VALUE) {
            end = at + payload.remaining();
        }
        if (at == next && waiting.isEmpty()) {
            deliver(payload, segment.frame(), sink);
        } else {
            store(payload, at, segment.frame());
            drain(segment.frame(), sink);
            while (waitingBytes > MAX_WAITING) {
                jump(sink);
            }
        }
    }

    /** Hands on what waits, with the holes as gaps. */
    void finish(Sink sink) {
        while (!waiting.isEmpty()) {
            jump(sink);
        }
        long last = end == Long.MAX_VALUE ? lastSent() : end;
        if (next < last) {
            sink.gap(last - next);
            next = last;
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
    private void store(ByteBuffer payload, long offset, long frame) {
        long at = Math.max(offset, next);
        long limit = offset + payload.remaining();
        while (at < limit) {
            Map.Entry<Long, Waiting> before = waiting.floorEntry(at);
            long covered = before == null ? at : before.getKey() + before.getValue().bytes().capacity();
            if (covered > at) {
                at = covered;
                continue;
            }
            Long behind = waiting.higherKey(at);
            int length = (int) ((behind == null ? limit : Math.min(limit, behind)) - at);
            ByteBuffer copy = ByteBuffer.allocate(length);
            copy.put(payload.slice((int) (at - offset), length)).flip();
            waiting.put(at, new Waiting(copy, frame));
            waitingBytes += length;
            at += length;
        }
    }

    private void drain(long frame, Sink sink) {
        while (!waiting.isEmpty() && waiting.firstKey() == next) {
            deliver(take().bytes(), frame, sink);
        }
    }

    /** Leaves the hole and hands on what waits directly behind it, as of the packets that brought it. */
    private void jump(Sink sink) {
        long hole = waiting.firstKey() - next;
        next += hole;
        sink.gap(hole);
        while (!waiting.isEmpty() && waiting.firstKey() == next) {
            Waiting first = take();
            deliver(first.bytes(), first.frame(), sink);
        }
    }

    private Waiting take() {
        Waiting first = waiting.pollFirstEntry().getValue();
        waitingBytes -= first.bytes().capacity();
        return first;
    }

    private void deliver(ByteBuffer bytes, long frame, Sink sink) {
        if (bytes.hasRemaining()) {
            next += bytes.remaining();
            sink.bytes(bytes, frame);
        }
    }
}
