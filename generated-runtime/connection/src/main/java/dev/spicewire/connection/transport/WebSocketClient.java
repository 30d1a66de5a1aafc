// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The client's end of a WebSocket, over any channel, so that TLS, proxies and time-outs are those of all connections.
 * Payload goes to the reader as it comes, so frames may have any size. One thread may read while another one writes.
 *
 * <p>Closing does not say goodbye, since that could wait for the peer.
 */
final class WebSocketClient implements Layered {

    private static final int PIECE_BYTES = 32 * 1024;
    private static final int KEY_BYTES = 16;
    private static final String KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ByteChannel net;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final ByteBuffer out = ByteBuffer.allocate(PIECE_BYTES + FrameHeader.MOST_BYTES);
    private final ByteBuffer in = ByteBuffer.allocate(PIECE_BYTES).flip();
    private long payload;
    private boolean isInMessage;
    private boolean isEnded;

    private WebSocketClient(ByteChannel net, ByteBuffer first) {
        this.net = net;
        in.compact().put(first).flip();
    }

    /** Asks for a WebSocket. */
    static WebSocketClient open(ByteChannel net, String host, String resource) throws IOException {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        String key = Base64.getEncoder().encodeToString(random);
        ByteBuffer request = StandardCharsets.US_ASCII.encode("GET " + resource + " HTTP/1.1\r\nHost: " + host
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
                + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: " + WebSockets.PROTOCOL + "\r\n\r\n");
        while (request.hasRemaining()) {
            net.write(request);
        }
        HttpHead answer;
        try {
            answer = HttpHead.read(net, host);
        } catch (ProtocolException e) {
            throw new WebSocketException("no WebSocket there: " + e.getMessage(), e);
        }
        check(answer, host, accepted(key));
        return new WebSocketClient(net, answer.rest());
    }

    private static void check(HttpHead answer, String host, String accepted) throws WebSocketException {
        if (answer.status() != 101) {
            throw new WebSocketException("no WebSocket there: " + host + " answers " + answer.statusLine());
        }
        boolean isUpgrade = answer.field("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent()
                && answer.field("Sec-WebSocket-Accept").filter(accepted::equals).isPresent();
        if (!isUpgrade) {
            throw new WebSocketException("no WebSocket there: " + host + " does not know what it accepts");
        }
        if (answer.field("Sec-WebSocket-Protocol").filter(name -> !name.equals(WebSockets.PROTOCOL)).isPresent()
                || answer.field("Sec-WebSocket-Extensions").filter(names -> !names.isEmpty()).isPresent()) {
            throw new WebSocketException("no WebSocket for SPICE there: " + host
                    + " wants more than the sub-protocol " + WebSockets.PROTOCOL);
        }
    }

    /** {@return what a server answers to a key} */
    static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + KEY_SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        reading.lock();
        try {
            while (payload == 0 && !isEnded) {
                nextFrame();
            }
            if (isEnded || !in.hasRemaining() && !fill()) {
                return -1;
            }
            int count = (int) Math.min(payload, Math.min(in.remaining(), target.remaining()));
            target.put(in.slice(in.position(), count));
            in.position(in.position() + count);
            payload -= count;
            return count;
        } finally {
            reading.unlock();
        }
    }

    /** Goes on to the payload of data; answers everything else. */
    private void nextFrame() throws IOException {
        FrameHeader header = FrameHeader.read(in);
        while (header == null) {
            if (!fill()) {
                return;
            }
            header = FrameHeader.read(in);
        }
        if (header.isControl()) {
            answer(header.opcode(), (int) header.length());
            return;
        }
        if (header.opcode() != (isInMessage ? FrameHeader.CONTINUATION : FrameHeader.BINARY)) {
            throw new WebSocketException("the peer sends a frame of type " + header.opcode() + " where binary data"
                    + " go on; SPICE has nothing else");
        }
        isInMessage = !header.isLast();
        payload = header.length();
    }

    private void answer(int opcode, int length) throws IOException {
        while (in.remaining() < length) {
            if (!fill()) {
                return;
            }
        }
        ByteBuffer content = in.slice(in.position(), length);
        in.position(in.position() + length);
        switch (opcode) {
            case FrameHeader.PING -> send(FrameHeader.PONG, content);
            case FrameHeader.PONG -> {
                // Nobody has asked; it is allowed all the same.
                return;
            }
            case FrameHeader.CLOSE -> {
                isEnded = true;
                send(FrameHeader.CLOSE, content.limit(Math.min(2, length)));
            }
            default -> throw new WebSocketException("the peer sends a frame of type " + opcode
                    + ", which does not exist");
        }
    }

    /** {@return whether there is more} */
    private boolean fill() throws IOException {
        in.compact();
        try {
            isEnded |= net.read(in) < 0;
        } finally {
            in.flip();
        }
        return !isEnded;
    }

    /** Writes all of the source, in frames of a bounded size. */
    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = source.remaining();
        while (source.hasRemaining()) {
            int length = Math.min(PIECE_BYTES, source.remaining());
            send(FrameHeader.BINARY, source.slice(source.position(), length));
            source.position(source.position() + length);
        }
        return count;
    }

    private void send(int opcode, ByteBuffer content) throws IOException {
        writing.lock();
        try {
            if (!net.isOpen()) {
                throw new ClosedChannelException();
            }
            int mask = RANDOM.nextInt();
            FrameHeader.writeMasked(out.clear(), opcode, content.remaining(), mask);
            for (int i = 0; content.hasRemaining(); i++) {
                out.put((byte) (content.get() ^ mask >> 24 - 8 * (i & 3)));
            }
            out.flip();
            while (out.hasRemaining()) {
                net.write(out);
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
