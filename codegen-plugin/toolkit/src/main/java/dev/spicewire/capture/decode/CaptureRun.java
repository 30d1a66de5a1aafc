// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedChannel;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.tcp.Lifetime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** One pass over one capture: what all ways to show it leave out, count and name alike. */
abstract class CaptureRun implements CaptureListener {

    private final MessageNames names;
    private final MessageFilter filter;
    private final LongConsumer progress;
    private final FrameTimes times = new FrameTimes();
    private final ChosenConnections chosen;
    private long notices;
    private long skipped;
    private boolean spice = true;

    /** Connections of channels that nobody asked for. */
    private final BitSet leftOut = new BitSet();

    CaptureRun(MessageNames names, MessageFilter filter, LongConsumer progress) {
        this.names = names;
        this.filter = filter;
        this.progress = progress;
        chosen = new ChosenConnections(!filter.choosesMessages());
    }

    /** {@return what was found, once all is written} */
    abstract DecodeOutcome outcome();

    /**
     * Writes what is left to be written.
     *
     * @throws IOException if the output can't be written
     */
    abstract void finish() throws IOException;

    /**
     * Writes what can be written by now.
     *
     * @throws IOException if the output can't be written
     */
    abstract void flush() throws IOException;

    /** A connection of a channel that was asked for is known. */
    abstract void known(CapturedConnection connection, String channel);

    /** A connection that has messages that are shown is to be told of. */
    abstract void linked(CapturedConnection connection, String channel) throws IOException;

    /**
     * A connection of a channel that was asked for is over.
     *
     * @param shown whether it has messages that are shown
     */
    abstract void over(CapturedConnection connection, Lifetime lifetime, boolean shown) throws IOException;

    /** Something was not decoded, of a connection that has messages that are shown if of any. */
    abstract void told(Notice notice) throws IOException;

    @Override
    public void progress(long bytesRead) {
        progress.accept(bytesRead);
    }

    @Override
    public void captured(long frame, long nanoseconds) {
        times.add(frame, nanoseconds);
    }

    @Override
    public void linked(CapturedConnection connection) {
        int type = connection.channelType();
        if (!filter.acceptsChannel(type, names.channel(type))) {
            leftOut.set(connection.number());
            return;
        }
        String channel = names.channel(type).orElse("channel " + type);
        known(connection, channel);
        try {
            chosen.tell(connection.number(), () -> linked(connection, channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void ended(CapturedConnection connection, Lifetime lifetime) {
        if (isLeftOut(connection)) {
            return;
        }
        try {
            over(connection, lifetime, chosen.has(connection.number()));
            chosen.forget(connection.number());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void notice(Notice notice) {
        try {
            if (notice instanceof Notice.OfConnection ofConnection) {
                noticeOf(ofConnection);
            } else {
                count(notice);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noticeOf(Notice.OfConnection notice) throws IOException {
        int connection = notice.connection();
        if (leftOut.get(connection) || notice instanceof Notice.Skipped asked && isOfOtherChannel(asked)) {
            return;
        }
        if (notice instanceof Notice.Skipped && !chosen.has(connection)) {
            chosen.forget(connection);
            skipped++;
        } else {
            chosen.tell(connection, () -> count(notice));
        }
    }

    private boolean isOfOtherChannel(Notice.Skipped skipped) {
        return skipped.requested().map(CapturedChannel::type)
                .filter(type -> !filter.acceptsChannel(type, names.channel(type))).isPresent();
    }

    private void count(Notice notice) throws IOException {
        notices++;
        spice &= !(notice instanceof Notice.NoSpice);
        told(notice);
    }

    /** The capture is over: what was left out is told once. */
    final void tellLeftOut() throws IOException {
        if (skipped > 0) {
            count(new Notice.NotShown(skipped));
        }
    }

    /** A message of a connection is going to be shown; what there is to tell of it comes first. */
    final void choose(CapturedConnection connection) throws IOException {
        chosen.choose(connection.number());
    }

    final boolean isChosen(CapturedConnection connection) {
        return chosen.has(connection.number());
    }

    MessageNames names() {
        return names;
    }

    MessageFilter filter() {
        return filter;
    }

    boolean isLeftOut(CapturedConnection connection) {
        return leftOut.get(connection.number());
    }

    /** {@return when the packet was captured that completed a message} */
    OptionalLong time(CapturedMessage message) {
        return times.of(message.frame());
    }

    /** {@return how long that was after the first packet} */
    OptionalLong sinceStart(CapturedMessage message) {
        return times.sinceStart(message.frame());
    }

    /** {@return a body in memory that is not overwritten, as decoding needs it} */
    static ByteBuffer copy(ByteBuffer body) {
        return ByteBuffer.allocate(body.remaining()).put(body.duplicate()).flip();
    }

    DecodeOutcome outcome(long messages, long malformed) {
        return new DecodeOutcome(messages, malformed, notices, spice);
    }
}
