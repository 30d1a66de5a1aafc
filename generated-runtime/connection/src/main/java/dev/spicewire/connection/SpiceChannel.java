// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.protocol.MessageHandler;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * An open channel. Any thread may send; one thread receives, in {@link SpiceClient} and {@link SpiceServer} one that
 * they have started for it. While a handler runs nothing more is read, so a slow handler slows the peer down.
 *
 * @param <M> what this side sends
 */
public final class SpiceChannel<M extends WireMessage> implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String CLOSED_HERE = "this side has closed it";
    private static final String BROKEN = "the connection broke";
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final MovingWire bytes;
    private final Pace pace;
    private final Outgoing outgoing;
    private final CompletableFuture<ChannelClosedException> end = new CompletableFuture<>();
    private volatile long received;

    SpiceChannel(TimedChannel bytes, Link link, Pace pace) {
        this(new Wire(bytes, link, ByteBuffer.allocate(0)), pace);
    }

    SpiceChannel(Wire wire, Pace pace) {
        bytes = new MovingWire(wire);
        this.pace = pace;
        outgoing = new Outgoing(bytes, wire.link().headerFormat(), pace, new Ending());
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
     * Sends a message; waits while the peer takes no more. When this returns, the message has been handed to the
     * socket, or another thread that is writing does that next.
     *
     * @param message the message
     * @throws ChannelClosedException if the channel has ended, or ends by this
     */
    public void send(M message) throws ChannelClosedException {
        awaitPace();
        outgoing.send(message);
    }

    /**
     * Sends messages together, with as few calls of the system as they fit in; waits while the peer takes no more.
     *
     * @param messages the messages
     * @throws ChannelClosedException if the channel has ended, or ends by this
     */
    public void sendAll(List<? extends M> messages) throws ChannelClosedException {
        Iterator<? extends M> left = messages.iterator();
        while (left.hasNext()) {
            awaitPace();
            outgoing.send(left);
        }
    }

    /** Sends a message without waiting for acks. */
    void sendNow(WireMessage message) throws ChannelClosedException {
        outgoing.send(message);
    }

    private void awaitPace() throws ChannelClosedException {
        try {
            pace.await();
        } catch (IOException e) {
            throw end(CloseReason.NOT_READING, e.getMessage(), e);
        }
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
            ByteBuffer buffer = wire.bytes().bufferForReading(BUFFER_BYTES);
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
            return reason(CloseReason.TRUNCATED, BROKEN, e);
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

    /** Ends the channel. What has been sent before goes out first, unless the peer does not read it within a second. */
    @Override
    public void close() {
        beginClosing();
        outgoing.drain(FAREWELL);
        end(CloseReason.HERE, CLOSED_HERE, null);
    }

    /** From now on nothing more can be sent, and a second is left for what was sent before. */
    void beginClosing() {
        if (settle(new ChannelClosedException(CloseReason.HERE, name(), received, CLOSED_HERE, null))) {
            bytes.now().bytes().beginStage(FAREWELL);
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
        settle(reason);
        try {
            bytes.close();
        } catch (IOException e) {
            end.join().addSuppressed(e);
        }
        return end.join();
    }

    private boolean settle(ChannelClosedException reason) {
        boolean first = end.complete(reason);
        pace.end();
        outgoing.end();
        return first;
    }

    /** What sending has to know of the end. */
    private final class Ending implements Outgoing.Ending {

        @Override
        public void throwIfEnded() throws ChannelClosedException {
            if (end.isDone()) {
                throw end.join();
            }
        }

        @Override
        public ChannelClosedException broken(IOException e) {
            return e instanceof SocketTimeoutException late ? timeOut(late) : end(CloseReason.TRUNCATED, BROKEN, e);
        }
    }

    /** Makes the reader of a wire. */
    interface Readers {

        ChannelReader reader(Wire wire);
    }
}
