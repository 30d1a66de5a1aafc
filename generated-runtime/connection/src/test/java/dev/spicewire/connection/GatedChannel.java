// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ByteChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** A socket whose writes are shown to the test and then wait until it lets them go. */
final class GatedChannel implements ByteChannel {

    private static final int MANY = 1_000_000;

    private final BlockingQueue<Write> writes = new LinkedBlockingQueue<>();
    private final Semaphore permits = new Semaphore(0);
    private volatile boolean failing;
    private volatile boolean closed;

    /**
     * A write that has begun.
     *
     * @param bytes  what it writes
     * @param thread who does
     */
    record Write(ByteBuffer bytes, Thread thread) {
    }

    /** {@return the next write, which has begun and, unless it has been let go, goes on} */
    Write next() throws InterruptedException {
        return writes.take();
    }

    /** {@return whether every write has been asked for} */
    boolean isQuiet() {
        return writes.isEmpty();
    }

    /** Lets a number of writes go, begun or not. */
    void letGo(int count) {
        permits.release(count);
    }

    /** Makes the writes that have not been let go, and all later ones, fail. */
    void fail() {
        failing = true;
        permits.release(MANY);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        ByteBuffer copy = ByteBuffer.allocate(source.remaining()).put(source).flip();
        writes.add(new Write(copy, Thread.currentThread()));
        permits.acquireUninterruptibly();
        if (failing) {
            throw new IOException("connection reset");
        } else if (closed) {
            throw new AsynchronousCloseException();
        }
        return copy.remaining();
    }

    @Override
    public int read(ByteBuffer target) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        permits.release(MANY);
    }
}
