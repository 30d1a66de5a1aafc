// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Cuts a stream of bytes into packets. Keeps at most one of them, and of a very large one nothing but its header. */
final class PacketStream {

    /** A larger packet is only told, not kept: sizes are the word of the peers. */
    static final int MOST_KEPT = 1 << 18;

    private final PacketShape shape;
    private final PacketSink sink;
    private final byte[] head = new byte[64];
    private final ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    private int headThere;
    private long size = -1;
    private long there;
    private byte[] body = new byte[0];
    private boolean broken;

    PacketStream(PacketShape shape, PacketSink sink) {
        this.shape = shape;
        this.sink = sink;
    }

    /** Takes the next bytes, from the buffer's position to its limit. */
    void add(ByteBuffer bytes) {
        while (bytes.hasRemaining() && !broken) {
            header(bytes);
            if (size >= 0) {
                body(bytes);
            }
        }
        if (size > 0 && !broken) {
            sink.piece(header, there, size);
        }
    }

    /** Begins anew: the next byte is the first one of a packet. */
    void restart() {
        broken = false;
        next();
    }

    private void header(ByteBuffer bytes) {
        if (size >= 0) {
            return;
        }
        if (headThere == 0) {
            header.limit(shape.headerSize());
        }
        int wanted = header.limit() - headThere;
        int taken = Math.min(wanted, bytes.remaining());
        bytes.get(head, headThere, taken);
        headThere += taken;
        if (taken == wanted) {
            size = shape.bodySize(header);
            if (size < 0) {
                broken = true;
                sink.broken();
            } else if (size == 0) {
                complete();
            }
        }
    }

    /** Room grows with what really comes, and is full with the last byte. */
    private void body(ByteBuffer bytes) {
        int taken = (int) Math.min(size - there, bytes.remaining());
        if (size <= MOST_KEPT) {
            if (body.length < there + taken) {
                body = Arrays.copyOf(body, (int) Math.min(size, Math.max(2L * body.length, there + taken)));
            }
            bytes.get(body, (int) there, taken);
        } else {
            bytes.position(bytes.position() + taken);
        }
        there += taken;
        if (there == size) {
            complete();
        }
    }

    private void complete() {
        if (size <= MOST_KEPT) {
            sink.packet(header, body);
        } else {
            sink.piece(header, there, size);
        }
        next();
    }

    private void next() {
        headThere = 0;
        size = -1;
        there = 0;
        body = new byte[0];
    }
}
