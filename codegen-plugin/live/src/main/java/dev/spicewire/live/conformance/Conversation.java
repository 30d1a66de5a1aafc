// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.live.probe.ConnectFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLException;

/**
 * A connection with a peer under test. Every step has one limit of time for all of its bytes, so that neither a peer
 * that is silent nor one that sends byte by byte, floods or reads nothing can hold it up.
 */
final class Conversation implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;
    /** The fault of a peer that does not speak TLS where it is asked to, or does not trust this side. */
    static final String NO_TLS = "no TLS";
    private static final long PAUSE_NANOS = 3_000_000;
    /** More than the requests of any case but for long ones, which repeat themselves. */
    private static final int KEPT_BYTES = 4096;

    private final TimedChannel channel;
    private final RunClock clock;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private long received;

    /**
     * Takes over a connection.
     *
     * @param connection blocking
     * @param clock      tells how long answers may take
     */
    Conversation(ByteChannel connection, RunClock clock) {
        channel = new TimedChannel(connection);
        this.clock = clock;
    }

    /** Sends bytes. Where the peer has closed meanwhile, what it said before is to be read all the same. */
    void send(byte[] bytes) throws Deviation, OutOfTimeException {
        begin();
        write(ByteBuffer.wrap(bytes));
    }

    /** Sends bytes so that they arrive in pieces. */
    void sendInPieces(byte[] bytes, int size) throws Deviation, OutOfTimeException {
        begin();
        for (int at = 0; at < bytes.length; at += size) {
            write(ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at)));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Tells the peer that nothing more comes. */
    void endOutput() throws Deviation, OutOfTimeException {
        begin();
        try {
            channel.endOutput();
        } catch (IOException e) {
            // The peer has closed already, or wants to shake hands first: its end is waited for all the same.
            if (isLate(e)) {
                failed(e);
            }
        }
    }

    /**
     * Waits for bytes.
     *
     * @param count how many
     * @param what  what they are
     * @return all of them
     */
    byte[] receive(int count, String what) throws Deviation, OutOfTimeException {
        begin();
        byte[] bytes = new byte[count];
        int have = 0;
        while (have < count) {
            if (!in.hasRemaining() && !fill(what)) {
                throw new Deviation("closes instead of sending the " + what,
                        "closes with " + have + " of " + count + " bytes of the " + what);
            }
            int taken = Math.min(in.remaining(), count - have);
            in.get(bytes, have, taken);
            have += taken;
        }
        return bytes;
    }

    /** Begins to wait for something that {@link #read} brings. */
    void begin() throws OutOfTimeException {
        Duration most = clock.next();
        channel.beginStage(most.toMillis() == 0 ? Duration.ofMillis(1) : most);
    }

    /**
     * Reads what comes, after {@link #begin}.
     *
     * @param what what is waited for
     * @return bytes, the caller's until the next step; empty where the peer has closed
     */
    ByteBuffer read(String what) throws Deviation, OutOfTimeException {
        if (!in.hasRemaining()) {
            fill(what);
        }
        ByteBuffer bytes = in.slice();
        in.position(in.limit());
        return bytes;
    }

    /**
     * Waits until the peer has closed or reset the connection.
     *
     * @return how many bytes came before
     */
    long awaitClosed() throws Deviation, OutOfTimeException {
        begin();
        long before = received - in.remaining();
        try {
            for (int count = channel.read(in.clear()); count > 0; count = channel.read(in.clear())) {
                received += count;
            }
        } catch (IOException e) {
            // However it breaks, it is closed.
            if (isLate(e)) {
                clock.check();
                throw new Deviation("does not close", "has not closed after " + clock.answerWords());
            }
        }
        in.limit(0);
        return received - before;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is not to be used any more, whatever closing says.
            return;
        }
    }

    /** {@return what the peer was sent, the beginning of it if that is much} */
    byte[] sent() {
        return sent.toByteArray();
    }

    /** {@return whether there are more bytes; not where the peer has closed} */
    private boolean fill(String what) throws Deviation, OutOfTimeException {
        try {
            int count = channel.read(in.clear());
            in.flip();
            received += Math.max(0, count);
            return count > 0;
        } catch (IOException e) {
            in.limit(0);
            if (isLate(e)) {
                clock.check();
                throw new Deviation("sends no " + what, "sends no " + what + " within " + clock.answerWords());
            }
            failed(e);
            return false;
        }
    }

    private void write(ByteBuffer bytes) throws Deviation, OutOfTimeException {
        ByteBuffer kept = bytes.duplicate();
        kept.limit(kept.position() + Math.min(kept.remaining(), KEPT_BYTES - sent.size()));
        sent.write(kept.array(), kept.position(), kept.remaining());
        try {
            channel.write(bytes);
        } catch (IOException e) {
            failed(e);
        }
    }

    /** A connection that breaks is one that the peer has closed; without TLS there is none. */
    private void failed(IOException failure) throws Deviation, OutOfTimeException {
        if (isLate(failure)) {
            clock.check();
            throw new Deviation("reads nothing", "has not read what was sent within " + clock.answerWords());
        }
        if (failure instanceof SSLException && received == 0) {
            throw new Deviation(NO_TLS, ConnectFailure.describe(failure));
        }
    }

    /** {@return whether the limit of time has closed the connection, and not the peer} */
    private boolean isLate(IOException failure) {
        return failure instanceof SocketTimeoutException || channel.expired() != null;
    }
}
