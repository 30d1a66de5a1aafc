// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/**
 * TLS over another channel. The first read or write shakes hands. One thread may read while another one writes.
 *
 * <p>Closing does not say goodbye, since that could wait for the peer; SPICE messages have their own ends, by which a
 * connection that was cut off is noticed.
 */
public final class TlsChannel implements ByteChannel, HalfClosing {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final ByteChannel net;
    private final SSLEngine engine;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock shaking = new ReentrantLock();
    private ByteBuffer netIn;
    private ByteBuffer netOut;
    private ByteBuffer appIn;
    private volatile boolean shaken;

    private TlsChannel(ByteChannel net, SSLEngine engine) {
        this.net = net;
        this.engine = engine;
        int packet = engine.getSession().getPacketBufferSize();
        netIn = ByteBuffer.allocate(packet).flip();
        netOut = ByteBuffer.allocate(packet);
        appIn = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).flip();
    }

    /**
     * {@return the client's end}
     *
     * @param net   a blocking channel to the server
     * @param trust which servers are trusted
     * @param host  the server that is asked for
     * @param port  its port
     * @throws IOException if TLS can't be set up
     */
    public static TlsChannel client(ByteChannel net, TlsTrust trust, String host, int port) throws IOException {
        return new TlsChannel(net, trust.engine(host, port));
    }

    /**
     * {@return the server's end}
     *
     * @param net      a blocking channel to the client
     * @param identity who the server is
     */
    public static TlsChannel server(ByteChannel net, TlsIdentity identity) {
        return new TlsChannel(net, identity.engine());
    }

    /**
     * {@return whether what passes through a channel is encrypted by TLS}
     *
     * @param channel a channel
     */
    public static boolean secures(ByteChannel channel) {
        return channel instanceof TlsChannel || channel instanceof Layered inner && secures(inner.below());
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        shakeHands();
        reading.lock();
        try {
            while (!appIn.hasRemaining()) {
                if (unwrap().getStatus() == SSLEngineResult.Status.CLOSED) {
                    return -1;
                }
            }
            int count = Math.min(appIn.remaining(), target.remaining());
            target.put(appIn.slice(appIn.position(), count));
            appIn.position(appIn.position() + count);
            return count;
        } catch (EOFException e) {
            return -1;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        shakeHands();
        int count = source.remaining();
        while (source.hasRemaining()) {
            if (wrap(source).bytesConsumed() == 0) {
                throw new SSLException("the peer wants to begin anew, which SPICE does not");
            }
        }
        return count;
    }

    @Override
    public boolean isOpen() {
        return net.isOpen();
    }

    @Override
    public void close() throws IOException {
        net.close();
    }

    @Override
    public void endOutput() throws IOException {
        engine.closeOutbound();
        while (!engine.isOutboundDone() && wrap(NOTHING).bytesProduced() > 0) {
            continue;
        }
        HalfClosing.endOutput(net);
    }

    private void shakeHands() throws IOException {
        if (shaken) {
            return;
        }
        shaking.lock();
        try {
            if (!shaken) {
                engine.beginHandshake();
                while (step()) {
                    continue;
                }
                shaken = true;
            }
        } catch (EOFException e) {
            throw new SSLException("the peer closed the connection while shaking hands", e);
        } finally {
            shaking.unlock();
        }
    }

    /** {@return whether there is more to do} */
    private boolean step() throws IOException {
        HandshakeStatus status = engine.getHandshakeStatus();
        switch (status) {
            case NEED_WRAP -> wrap(NOTHING);
            case NEED_TASK -> runTasks();
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                if (unwrap().getStatus() == SSLEngineResult.Status.CLOSED) {
                    throw new EOFException("closed");
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    /** Takes one record of the peer apart, into {@link #appIn}. */
    private SSLEngineResult unwrap() throws IOException {
        SSLEngineResult result = engine.unwrap(netIn, appIn.clear());
        appIn.flip();
        switch (result.getStatus()) {
            case BUFFER_UNDERFLOW -> fill();
            case BUFFER_OVERFLOW -> appIn = ByteBuffer.allocate(2 * appIn.capacity()).flip();
            default -> {
                HandshakeStatus next = result.getHandshakeStatus();
                if (next == HandshakeStatus.NEED_TASK) {
                    runTasks();
                } else if (next == HandshakeStatus.NEED_WRAP && shaken) {
                    wrap(NOTHING);
                }
            }
        }
        return result;
    }

    private void fill() throws IOException {
        if (netIn.remaining() == netIn.capacity()) {
            netIn = ByteBuffer.allocate(2 * netIn.capacity()).put(netIn).flip();
        }
        netIn.compact();
        try {
            if (net.read(netIn) < 0) {
                throw new EOFException("the peer has closed the connection");
            }
        } finally {
            netIn.flip();
        }
    }

    /** Sends one record. */
    private SSLEngineResult wrap(ByteBuffer source) throws IOException {
        writing.lock();
        try {
            SSLEngineResult result = engine.wrap(source, netOut.clear());
            if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
                netOut = ByteBuffer.allocate(2 * netOut.capacity());
                return wrap(source);
            }
            netOut.flip();
            while (netOut.hasRemaining()) {
                net.write(netOut);
            }
            return result;
        } finally {
            writing.unlock();
        }
    }
}
