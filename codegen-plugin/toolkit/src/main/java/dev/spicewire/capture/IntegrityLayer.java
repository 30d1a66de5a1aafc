// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;

/**
 * One direction inside a security layer that only protects (DIGEST-MD5 with auth-int, RFC 2831): packets with their
 * length in front, big endian, of plain bytes and 16 bytes that protect them.
 */
final class IntegrityLayer implements ConnectionHandler {

    private static final int TRAILER = 16;
    private static final int MOST = 16 * 1024 * 1024;

    private final ConnectionHandler inner;
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    private int skip;
    private int plain;
    private int trailer;
    private boolean lost;

    /**
     * Starts at the first packet.
     *
     * @param skip bytes inside that are no messages: the second link result of a server
     */
    IntegrityLayer(ConnectionHandler inner, int skip) {
        this.inner = inner;
        this.skip = skip;
    }

    @Override
    public void bytes(Direction from, ByteBuffer bytes, long frame) {
        while (bytes.hasRemaining() && !lost) {
            if (plain > 0) {
                int taken = Math.min(plain, bytes.remaining());
                deliver(from, bytes.slice(bytes.position(), taken), frame);
                bytes.position(bytes.position() + taken);
                plain -= taken;
            } else if (trailer > 0) {
                int taken = Math.min(trailer, bytes.remaining());
                bytes.position(bytes.position() + taken);
                trailer -= taken;
            } else {
                length.put(bytes.get());
                startPacket();
            }
        }
    }

    @Override
    public void gap(Direction from, long missing, Missing why) {
        if (missing < plain) {
            plain -= (int) missing;
            inner.gap(from, missing, why);
        } else {
            lost = true;
            inner.gap(from, missing, why);
        }
    }

    @Override
    public void end() {
        inner.end();
    }

    private void startPacket() {
        if (length.hasRemaining()) {
            return;
        }
        int size = length.flip().getInt();
        length.clear();
        lost = size < TRAILER || size > MOST;
        plain = size - TRAILER;
        trailer = TRAILER;
    }

    private void deliver(Direction from, ByteBuffer bytes, long frame) {
        int skipped = Math.min(skip, bytes.remaining());
        skip -= skipped;
        if (bytes.remaining() > skipped) {
            inner.bytes(from, bytes.slice(skipped, bytes.remaining() - skipped), frame);
        }
    }
}
