// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A blocking channel that is closed when an operation takes too long. A blocked thread can't be helped in any other way
 * that works for all channels, and after a time-out a SPICE connection is of no use.
 */
public final class TimedChannel implements ByteChannel, HalfClosing {

    private static final long NONE = Long.MAX_VALUE;
    private static final int PIECE_BYTES = 64 * 1024;

    /** What can take too long. */
    public enum Limit {
        /** The peer sends nothing. */
        READ,
        /** The peer reads nothing. */
        WRITE,
        /** A stage does not end. */
        STAGE
    }

    private volatile ByteChannel channel;
    private final Watchdog.Watch watch;
    private volatile long readNanos = NONE;
    private volatile long writeNanos = NONE;
    private volatile long readEnd = NONE;
    private volatile long writeEnd = NONE;
    private volatile long stageEnd = NONE;
    private volatile Limit expired;

    /**
     * Takes a channel over.
     *
     * @param channel a blocking channel
     */
    public TimedChannel(ByteChannel channel) {
        this.channel = channel;
        watch = Watchdog.watch(this::check);
    }

    /**
     * Puts a layer between this channel and the one it has taken over; the limits hold for both.
     *
     * @param layer makes the layer
     */
    public void insert(UnaryOperator<ByteChannel> layer) {
        channel = layer.apply(channel);
    }

    /**
     * Limits all reading and writing from now on together, until {@link #endStage}.
     *
     * @param most how long; zero for no limit
     */
    public void beginStage(Duration most) {
        stageEnd = most.isZero() ? NONE : end(most.toNanos());
    }

    /** Takes back the limit of {@link #beginStage}. */
    public void endStage() {
        stageEnd = NONE;
    }

    /**
     * Limits each single read and write from now on.
     *
     * @param read  how long the peer may send nothing; zero for no limit
     * @param write how long the peer may read nothing; zero for no limit
     */
    public void limit(Duration read, Duration write) {
        readNanos = read.isZero() ? NONE : read.toNanos();
        writeNanos = write.isZero() ? NONE : write.toNanos();
    }

    /**
     * {@return a buffer to read into; one outside the heap where the system could otherwise only reach it by a copy}
     *
     * @param bytes its size
     */
    public ByteBuffer bufferForReading(int bytes) {
        return channel instanceof SocketChannel ? ByteBuffer.allocateDirect(bytes) : ByteBuffer.allocate(bytes);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        readEnd = end(readNanos);
        try {
            return channel.read(target);
        } catch (ClosedChannelException e) {
            throw explained(e);
        } finally {
            readEnd = NONE;
        }
    }

    /** Writes all of the source, piece by piece: a large message takes its time, and the limit holds for each piece. */
    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = source.remaining();
        try {
            int limit = source.limit();
            while (source.hasRemaining()) {
                source.limit(source.position() + Math.min(PIECE_BYTES, limit - source.position()));
                writeEnd = end(writeNanos);
                channel.write(source);
                source.limit(limit);
            }
            return count;
        } catch (ClosedChannelException e) {
            throw explained(e);
        } finally {
            writeEnd = NONE;
        }
    }

    @Override
    public void endOutput() throws IOException {
        HalfClosing.endOutput(channel);
    }

    /** {@return what took too long, or null if nothing has} */
    public Limit expired() {
        return expired;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        watch.cancel();
        channel.close();
    }

    private static long end(long nanos) {
        return nanos == NONE ? NONE : System.nanoTime() + nanos;
    }

    private IOException explained(ClosedChannelException e) {
        return expired == null ? e : new SocketTimeoutException("the peer took too long (" + expired + ")");
    }

    private void check() {
        long now = System.nanoTime();
        Limit limit = over(stageEnd, now) ? Limit.STAGE : over(writeEnd, now) ? Limit.WRITE
                : over(readEnd, now) ? Limit.READ : null;
        if (limit != null) {
            expired = limit;
            try {
                close();
            } catch (IOException e) {
                // It is not to be used any more, whatever closing says.
                watch.cancel();
            }
        }
    }

    private static boolean over(long end, long now) {
        return end != NONE && now - end >= 0;
    }
}
