// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.tcp.Lifetime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** One pass over one capture: what all ways to show it leave out, count and name alike. */
abstract class CaptureRun implements CaptureListener {

    private final MessageNames names;
    private final MessageFilter filter;
    private final LongConsumer progress;
    private final FrameTimes times = new FrameTimes();
    private long notices;
    private boolean spice = true;

    /** Connections of channels that nobody asked for. */
    private final BitSet leftOut = new BitSet();

    CaptureRun(MessageNames names, MessageFilter filter, LongConsumer progress) {
        this.names = names;
        this.filter = filter;
        this.progress = progress;
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
    abstract void linked(CapturedConnection connection, String channel) throws IOException;

    /** A connection of a channel that was asked for is over. */
    abstract void over(CapturedConnection connection, Lifetime lifetime) throws IOException;

    /** Something was not decoded, of a connection that was asked for if of any. */
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
        try {
            linked(connection, names.channel(type).orElse("channel " + type));
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
            over(connection, lifetime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void notice(Notice notice) {
        if (notice instanceof Notice.OfConnection ofConnection && leftOut.get(ofConnection.connection())) {
            return;
        }
        notices++;
        spice &= !(notice instanceof Notice.NoSpice);
        try {
            told(notice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    DecodeOutcome outcome(long messages, long malformed) {
        return new DecodeOutcome(messages, malformed, notices, spice);
    }
}
