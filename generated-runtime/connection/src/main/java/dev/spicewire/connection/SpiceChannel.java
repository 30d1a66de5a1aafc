package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.protocol.MessageHandler;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.framing.FrameWriter;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An open channel. Any thread may send; one thread receives, in {@link SpiceClient} and {@link SpiceServer} one that
 * they have started for it. While a handler runs nothing more is read, so a slow handler slows the peer down.
 *
 * @param <M> what this side sends
 */
public final class SpiceChannel<M extends WireMessage> implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final MovingWire bytes;
    private final Pace pace;
    private final FrameWriter frames;
    private final ReentrantLock sending = new ReentrantLock();
    private final CompletableFuture<ChannelClosedException> end = new CompletableFuture<>();
    private ByteBuffer out = ByteBuffer.allocate(1024);
    private volatile long received;

    SpiceChannel(TimedChannel bytes, Link link, Pace pace) {
        this(new Wire(bytes, link, ByteBuffer.allocate(0)), pace);
    }

    SpiceChannel(Wire wire, Pace pace) {
        bytes = new MovingWire(wire);
        this.pace = pace;
        frames = new FrameWriter(wire.link().headerFormat());
    }

    /** {@return which channel it is} */
    public ChannelName name() {
        return link().channel();
    }

    /** {@return what the two sides have agreed on; after a migration, with the target} */
    public Link link() {
        return bytes.now().link();
    }

    /**
     * Sends a message; waits while the peer takes no more.
     *
     * @param message the message
     * @throws ChannelClosedException if the channel has ended, or ends by this
     */
    public void send(M message) throws ChannelClosedException {
        try {
            pace.await();
        } catch (IOException e) {
            throw end(CloseReason.NOT_READING, e.getMessage(), e);
        }
        sendNow(message);
    }

    /** Sends a message without waiting for acks. */
    void sendNow(WireMessage message) throws ChannelClosedException {
        sending.lock();
        try {
            throwIfEnded();
            ByteBuffer buffer = buffer(link().headerFormat().bytes() + message.wireSize());
            frames.write(message, buffer);
            pace.sent();
            bytes.write(buffer.flip());
        } catch (SocketTimeoutException e) {
            throw timeOut(e);
        } catch (ChannelClosedException e) {
            throw e;
        } catch (IOException e) {
            throw end(CloseReason.TRUNCATED, "the connection broke", e);
        } finally {
            sending.unlock();
        }
    }

    /** {@return room for a message, which is used again unless the message is large} */
    private ByteBuffer buffer(int size) {
        if (size > BUFFER_BYTES) {
            return ByteBuffer.allocate(size);
        }
        if (out.capacity() < size) {
            out = ByteBuffer.allocate(Math.min(BUFFER_BYTES, Math.max(size, 2 * out.capacity())));
        }
        return out.clear();
    }

    /** Receives until the channel ends, beginning with bytes that are there already. */
    ChannelClosedException receive(ChannelReader reader, ByteBuffer first, MessageHandler handler) {
        return receive(wire -> reader, first, handler);
    }

    /** Receives until the channel ends, over one wire after the other, each of which gets a reader of its own. */
    ChannelClosedException receive(Readers readers, ByteBuffer first, MessageHandler handler) {
        Wire wire = bytes.now();
        ByteBuffer begin = first;
        while (true) {
            ChannelClosedException reason = receive(wire, readers.reader(wire), begin, handler);
            Wire next = end.isDone() ? null : bytes.after(wire);
            if (next == null) {
                return finish(reason);
            }
            wire = next;
            begin = next.first();
        }
    }

    private ChannelClosedException receive(Wire wire, ChannelReader reader, ByteBuffer first, MessageHandler handler) {
        try {
            reader.receive(first, handler);
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            while (bytes.now() == wire && wire.bytes().read(buffer) >= 0) {
                reader.receive(buffer.flip(), handler);
                received = reader.offset();
                buffer.clear();
            }
            return reader.end();
        } catch (ChannelClosedException e) {
            return finish(e);
        } catch (SocketTimeoutException e) {
            return timeOut(e);
        } catch (IOException e) {
            return reason(CloseReason.TRUNCATED, "the connection broke", e);
        } catch (RuntimeException e) {
            return failed(e);
        } catch (Error e) {
            failed(e);
            throw e;
        }
    }

    /** Sends what this side answers by itself, unless the channel leaves the wire that the question came over. */
    void answer(Wire from, WireMessage message) throws ChannelClosedException {
        if (bytes.isAt(from)) {
            sendNow(message);
        }
    }

    /** {@return the wire, to be held and moved} */
    MovingWire wire() {
        return bytes;
    }

    /** Ends the channel since what takes its messages has failed. */
    ChannelClosedException failed(Throwable e) {
        return end(CloseReason.HANDLER_FAILED, "the handler threw " + e.getClass().getName(), e);
    }

    /** {@return why the channel has ended, when it has} */
    public CompletionStage<ChannelClosedException> ended() {
        return end.minimalCompletionStage();
    }

    /**
     * Waits until the channel has ended.
     *
     * @return why
     */
    public ChannelClosedException awaitEnd() {
        return end.join();
    }

    /** {@return whether messages can still be sent} */
    public boolean isOpen() {
        return !end.isDone();
    }

    /** Ends the channel. */
    @Override
    public void close() {
        end(CloseReason.HERE, "this side has closed it", null);
    }

    private void throwIfEnded() throws ChannelClosedException {
        if (end.isDone()) {
            throw end.join();
        }
    }

    /** Reading ends by a time-out of writing, and writing by one of reading. */
    private ChannelClosedException timeOut(SocketTimeoutException e) {
        return bytes.now().bytes().expired() == TimedChannel.Limit.READ
                ? end(CloseReason.IDLE, "the peer has sent nothing for too long", e)
                : end(CloseReason.NOT_READING, "the peer has read nothing for too long", e);
    }

    ChannelClosedException end(CloseReason reason, String detail, Throwable cause) {
        return finish(reason(reason, detail, cause));
    }

    private ChannelClosedException reason(CloseReason reason, String detail, Throwable cause) {
        return new ChannelClosedException(reason, name(), received, detail, cause);
    }

    /** {@return the first reason that was given} */
    private ChannelClosedException finish(ChannelClosedException reason) {
        end.complete(reason);
        pace.end();
        try {
            bytes.close();
        } catch (IOException e) {
            end.join().addSuppressed(e);
        }
        return end.join();
    }

    /** Makes the reader of a wire. */
    interface Readers {

        ChannelReader reader(Wire wire);
    }
}
