// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/**
 * The server's end of a WebSocket. The library only takes frames apart and makes them: what it reads it gets piece by
 * piece from who reads, and what it writes is written at once, so its queues stay short. One thread may read while
 * another one writes.
 *
 * <p>Closing does not say goodbye, since that could wait for the peer.
 */
final class WebSocketServerEnd implements Layered {

    private static final int PIECE_BYTES = 16 * 1024;
    private static final byte[] START = {'G', 'E', 'T', ' '};

    private final ByteChannel net;
    private final Queue<ByteBuffer> received = new ArrayDeque<>();
    private final WebSocketEvents events = new WebSocketEvents();
    private final WebSocketImpl socket = new WebSocketImpl(events, List.of(new StreamingDraft(this::received)));
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final ByteBuffer in = ByteBuffer.allocate(PIECE_BYTES);

    private WebSocketServerEnd(ByteChannel net) {
        this.net = net;
    }

    /** Waits for a client's request. */
    static WebSocketServerEnd accept(ByteChannel net) throws IOException {
        WebSocketServerEnd end = new WebSocketServerEnd(net);
        end.shakeHands();
        return end;
    }

    private void shakeHands() throws IOException {
        int count = 0;
        while (!socket.isOpen()) {
            if (net.read(in.clear().limit(Math.min(PIECE_BYTES, HttpHead.MOST_BYTES - count))) < 0) {
                throw new WebSocketException("no request for WebSocket: the peer has closed the connection");
            }
            in.flip();
            for (int i = 0; i < in.limit() && count + i < START.length; i++) {
                if (in.get(i) != START[count + i]) {
                    throw new WebSocketException("no request for WebSocket: it does not begin with GET");
                }
            }
            count += in.limit();
            take();
            if (!socket.isOpen() && isOver()) {
                throw new WebSocketException("no request for WebSocket with the sub-protocol " + WebSockets.PROTOCOL);
            } else if (!socket.isOpen() && count == HttpHead.MOST_BYTES) {
                throw new WebSocketException("no request for WebSocket: its header has more than "
                        + HttpHead.MOST_BYTES + " bytes");
            }
        }
    }

    private void received(ByteBuffer payload) {
        if (payload.hasRemaining()) {
            received.add(payload);
        }
    }

    private boolean isOver() {
        return socket.isFlushAndClose() || socket.isClosing() || socket.isClosed();
    }

    /** Shows the library what has come, and sends what it answers. */
    private void take() throws IOException {
        try {
            socket.decode(in);
        } catch (RuntimeException e) {
            throw new WebSocketException("the peer sends what is no WebSocket: " + e.getMessage(), e);
        }
        flush();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        reading.lock();
        try {
            while (received.isEmpty()) {
                if (events.failure() != null) {
                    throw new WebSocketException("the peer sends what can't be taken: " + events.failure());
                }
                if (isOver() || net.read(in.clear()) < 0) {
                    return -1;
                }
                in.flip();
                take();
            }
            ByteBuffer first = received.peek();
            int count = Math.min(first.remaining(), target.remaining());
            target.put(first.slice(first.position(), count));
            first.position(first.position() + count);
            if (!first.hasRemaining()) {
                received.remove();
            }
            return count;
        } finally {
            reading.unlock();
        }
    }

    /** Writes all of the source, in frames of a bounded size. */
    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = source.remaining();
        while (source.hasRemaining()) {
            int length = Math.min(PIECE_BYTES, source.remaining());
            try {
                socket.send(source.slice(source.position(), length));
            } catch (WebsocketNotConnectedException e) {
                throw (IOException) new ClosedChannelException().initCause(e);
            }
            source.position(source.position() + length);
            flush();
        }
        return count;
    }

    private void flush() throws IOException {
        writing.lock();
        try {
            for (ByteBuffer next = socket.outQueue.poll(); next != null; next = socket.outQueue.poll()) {
                while (next.hasRemaining()) {
                    net.write(next);
                }
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public ByteChannel below() {
        return net;
    }
}
