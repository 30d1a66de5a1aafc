// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The wire of a channel, which is another one after a migration. What is written at once is written whole, to one of
 * them. While it is held, what is written waits for the next one.
 */
final class MovingWire {

    private final ReentrantLock writing = new ReentrantLock();
    private final Condition changed = writing.newCondition();
    private volatile Wire wire;
    private volatile boolean held;
    private volatile boolean closed;

    MovingWire(Wire wire) {
        this.wire = wire;
    }

    /** {@return the wire of now} */
    Wire now() {
        return wire;
    }

    /** {@return whether what is written goes to a wire at once} */
    boolean isAt(Wire one) {
        return wire == one && !held;
    }

    /** Writes all of the source. */
    void write(ByteBuffer source) throws IOException {
        writing.lock();
        try {
            while (!written(source)) {
                awaitChange();
            }
        } finally {
            writing.unlock();
        }
    }

    private boolean written(ByteBuffer source) throws IOException {
        if (held && !closed) {
            return false;
        }
        Wire to = wire;
        int begin = source.position();
        int end = source.limit();
        try {
            to.bytes().write(source);
            return true;
        } catch (IOException e) {
            source.limit(end).position(begin);
            // A wire that is being left is closed under a writer that nobody reads.
            if (closed || isAt(to)) {
                throw e;
            }
            return false;
        }
    }

    private void awaitChange() {
        while (held && !closed) {
            changed.awaitUninterruptibly();
        }
    }

    /** Holds the wire; one that is written to at the moment takes what it was given. */
    void hold() {
        held = true;
    }

    /** Writes a last message, and holds the wire. */
    void hold(ByteBuffer last) throws IOException {
        writing.lock();
        try {
            wire.bytes().write(last);
            held = true;
        } finally {
            writing.unlock();
        }
    }

    /** Takes {@link #hold} back. */
    void release() {
        writing.lock();
        try {
            held = false;
            changed.signalAll();
        } finally {
            writing.unlock();
        }
    }

    /** Goes on with another wire, on which something is written first; who reads from this one is woken. */
    void move(Wire next, ByteBuffer first) throws IOException {
        held = true;
        wire.abandon();
        leave(next, first);
    }

    /** Goes on with another wire, on which something is written first. The one that is left stays open. */
    void leave(Wire next, ByteBuffer first) throws IOException {
        held = true;
        writing.lock();
        try {
            wire = next;
            if (closed) {
                next.abandon();
            }
            next.bytes().write(first);
        } finally {
            held = false;
            changed.signalAll();
            writing.unlock();
        }
    }

    /** {@return the wire behind one that has ended or has been left, or null if there is none} */
    Wire after(Wire one) {
        writing.lock();
        try {
            while (held && wire == one && !closed) {
                changed.awaitUninterruptibly();
            }
            return wire == one || closed ? null : wire;
        } finally {
            writing.unlock();
        }
    }

    /** Closes the wire of now for good. */
    void close() throws IOException {
        closed = true;
        try {
            wire.bytes().close();
        } finally {
            writing.lock();
            try {
                changed.signalAll();
            } finally {
                writing.unlock();
            }
        }
    }
}
