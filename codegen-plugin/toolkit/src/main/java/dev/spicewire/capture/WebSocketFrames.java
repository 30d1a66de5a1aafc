// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * The frames of one direction of a WebSocket (RFC 6455). The payloads of data frames are handed on when their frame is
 * complete, without their masks; those of control frames are not.
 */
final class WebSocketFrames {

    private static final int LONGEST_HEADER = 14;
    private static final int FIRST_CONTROL = 8;
    private static final int MASKED = 0x80;
    private static final int RESERVED = 0x70;
    private static final int MOST_HELD = 1024 * 1024;

    private final Direction from;
    private final ConnectionHandler inner;
    private final Consumer<String> lostBecause;
    private final ByteBuffer header = ByteBuffer.allocate(LONGEST_HEADER);
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final byte[] mask = new byte[Integer.BYTES];
    private boolean data;
    private long left;
    private long at;
    private long lastFrame;
    private boolean lost;

    WebSocketFrames(Direction from, ConnectionHandler inner, Consumer<String> lostBecause) {
        this.from = from;
        this.inner = inner;
        this.lostBecause = lostBecause;
    }

    void bytes(ByteBuffer bytes, long frame) {
        lastFrame = frame;
        while (bytes.hasRemaining() && !lost) {
            if (left > 0) {
                payload(bytes);
            } else {
                header.put(bytes.get());
                startFrame();
            }
        }
    }

    /** A hole inside a frame is one of the stream inside; behind any other it is unknown where frames start. */
    void gap(long length, Missing why) {
        if (lost) {
            return;
        }
        handOn();
        if (length > left) {
            lose(length + " bytes are missing in the capture");
            return;
        }
        left -= length;
        at += length;
        if (data) {
            inner.gap(from, length, why);
        }
    }

    void end() {
        handOn();
    }

    private void startFrame() {
        int have = header.position();
        if (have < 2) {
            return;
        }
        int first = header.get(0);
        int second = header.get(1);
        int shortLength = second & 0x7f;
        int lengthBytes = shortLength == 126 ? Short.BYTES : shortLength == 127 ? Long.BYTES : 0;
        boolean masked = (second & MASKED) != 0;
        if (have < 2 + lengthBytes + (masked ? Integer.BYTES : 0)) {
            return;
        }
        left = switch (lengthBytes) {
            case Short.BYTES -> header.getShort(2) & 0xffff;
            case Long.BYTES -> header.getLong(2);
            default -> shortLength;
        };
        for (int i = 0; i < mask.length; i++) {
            mask[i] = masked ? header.get(2 + lengthBytes + i) : 0;
        }
        header.clear();
        data = (first & 0x0f) < FIRST_CONTROL;
        at = 0;
        if ((first & RESERVED) != 0 || left < 0) {
            lose("a frame is compressed or malformed");
        }
    }

    private void payload(ByteBuffer bytes) {
        int taken = (int) Math.min(left, bytes.remaining());
        for (int i = 0; i < taken; i++) {
            held.write(bytes.get() ^ mask[(int) (at++ & 3)]);
        }
        left -= taken;
        if (left == 0 || held.size() >= MOST_HELD) {
            handOn();
        }
    }

    private void handOn() {
        if (data && held.size() > 0) {
            inner.bytes(from, ByteBuffer.wrap(held.toByteArray()), lastFrame);
        }
        held.reset();
    }

    private void lose(String reason) {
        lost = true;
        lostBecause.accept(reason);
    }
}
