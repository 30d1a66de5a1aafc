// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.SetAck;
import dev.spicewire.connection.protocol.Housekeeping;
import dev.spicewire.connection.protocol.ServerHousekeeping;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a server send as long as its client acknowledges. */
final class WindowPace implements Pace, Housekeeping {

    private final ServerHousekeeping window = new ServerHousekeeping();
    private final Duration most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread reader;
    private boolean ended;

    /**
     * Starts without acks, in the thread that will read them: what that thread sends can't wait for them.
     *
     * @param most how long others wait
     */
    WindowPace(Duration most) {
        this.most = most;
        reader = Thread.currentThread();
    }

    /** {@return the message that asks for acks} */
    SetAck start(int messages) {
        return window.start(messages);
    }

    @Override
    public void await() throws IOException {
        if (open()) {
            return;
        }
        lock.lock();
        try {
            long left = most.isZero() ? Long.MAX_VALUE : most.toNanos();
            while (!window.open() && !ended) {
                if (left <= 0) {
                    throw new SocketTimeoutException("no ack for " + most);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an ack");
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean open() {
        return window.open() || Thread.currentThread() == reader;
    }

    @Override
    public void sent() {
        window.sent();
    }

    @Override
    public void arrived(int type, ByteBuffer body) {
        window.arrived(type, body);
        signal(false);
    }

    @Override
    public void handled() {
        window.handled();
    }

    @Override
    public void end() {
        signal(true);
    }

    private void signal(boolean end) {
        lock.lock();
        try {
            ended |= end;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
