// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.framing.FrameWriter;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is to be sent. A thread that finds nobody writing writes its message at once; the messages of those that come
 * meanwhile are gathered, and written together when that has been done. So nothing waits but for the socket. Whoever
 * finds that too much has gathered waits for room.
 *
 * <p>A thread writes for others no longer than until one of them comes to write itself, so a thread that receives and
 * answers does not become the one that sends for all.
 */
final class Outgoing {

    /** The most that gathers, a larger message excepted, which is written alone. */
    static final int BUFFER_BYTES = 64 * 1024;
    private static final int FIRST_BYTES = 1024;

    private final MovingWire bytes;
    private final FrameWriter frames;
    private final int headerBytes;
    private final Pace pace;
    private final Ending ending;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private ByteBuffer gathered = ByteBuffer.allocate(FIRST_BYTES);
    private ByteBuffer spare = ByteBuffer.allocate(FIRST_BYTES);
    /** Whether a thread writes, or has been chosen to; if none does, nothing has gathered. */
    private boolean writing;
    /** Whether the thread that writes has written what it came for. */
    private boolean relievable;
    /** Whether a thread waits to go on writing. */
    private boolean successor;
    /** Whether the one that wrote has left that to its successor. */
    private boolean handedOver;

    Outgoing(MovingWire bytes, HeaderFormat format, Pace pace, Ending ending) {
        this.bytes = bytes;
        this.pace = pace;
        this.ending = ending;
        frames = new FrameWriter(format);
        headerBytes = format.bytes();
    }

    /** Sends a message: it has been written when this returns, or another thread is going to without further ado. */
    void send(WireMessage message) throws ChannelClosedException {
        lock.lock();
        try {
            gather(message);
            written();
        } finally {
            lock.unlock();
        }
    }

    /** Sends the next messages together, as many as may be sent now, at least one. */
    void send(Iterator<? extends WireMessage> messages) throws ChannelClosedException {
        lock.lock();
        try {
            do {
                gather(messages.next());
            } while (messages.hasNext() && pace.open());
        } finally {
            try {
                written();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Waits until what was sent before has been written, or can't be; on its way to another wire it may be late. */
    void drain(Duration most) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (writing && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes those that wait, since the channel has ended. */
    void end() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void gather(WireMessage message) throws ChannelClosedException {
        int size = Math.addExact(headerBytes, message.wireSize());
        ending.throwIfEnded();
        while (gathered.position() > 0 && gathered.position() + size > BUFFER_BYTES || writing && size > BUFFER_BYTES) {
            if (writing) {
                changed.awaitUninterruptibly();
            } else {
                write();
            }
            ending.throwIfEnded();
        }
        if (gathered.remaining() < size) {
            int larger = Math.max(size, Math.min(BUFFER_BYTES, 2 * gathered.capacity()));
            gathered = ByteBuffer.allocate(larger).put(gathered.flip());
        }
        frames.write(message, gathered);
        pace.sent();
    }

    /** Sees to it that what has gathered is written. */
    private void written() throws ChannelClosedException {
        if (gathered.position() == 0) {
            return;
        } else if (!writing) {
            write();
        } else if (relievable && !successor) {
            successor = true;
            while (writing && !handedOver) {
                changed.awaitUninterruptibly();
            }
            successor = false;
            if (!handedOver) {
                ending.throwIfEnded();
                return;
            }
            handedOver = false;
            write();
        }
    }

    /** Writes what has gathered, and goes on while more has, unless another thread goes on. */
    private void write() throws ChannelClosedException {
        writing = true;
        try {
            do {
                writeOnce();
                relievable = true;
            } while (gathered.position() > 0 && !successor);
            handedOver = successor;
        } finally {
            relievable = false;
            writing = handedOver;
            changed.signalAll();
        }
    }

    private void writeOnce() throws ChannelClosedException {
        ByteBuffer full = gathered.flip();
        gathered = spare;
        lock.unlock();
        try {
            bytes.write(full);
        } catch (IOException e) {
            throw ending.broken(e);
        } catch (RuntimeException | Error e) {
            // Nobody knows how much of it the peer has got.
            ending.broken(new IOException("writing failed", e));
            throw e;
        } finally {
            lock.lock();
            spare = full.capacity() > BUFFER_BYTES ? ByteBuffer.allocate(FIRST_BYTES) : full.clear();
            changed.signalAll();
        }
    }

    /** The end of the channel. */
    interface Ending {

        void throwIfEnded() throws ChannelClosedException;

        /** Ends the channel, since writing failed. */
        ChannelClosedException broken(IOException e);
    }
}
