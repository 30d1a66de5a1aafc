// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.inside.Part;
import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/**
 * One pass over one capture. The thread that reads the capture only cuts it into messages; bodies are decoded where
 * their lines are made.
 */
final class DecodeRun implements CaptureListener {

    private final MessageNames names;
    private final BodyDecoder bodies;
    private final MessageFilter filter;
    private final Pages pages;
    private final LongConsumer progress;
    private final Optional<Inside> inside;
    private final LongAdder messages = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private final FrameTimes times = new FrameTimes();
    private long notices;
    private boolean spice = true;

    /** Connections of channels that nobody asked for. */
    private final BitSet leftOut = new BitSet();

    DecodeRun(Protocol protocol, BodyDecoder bodies, MessageFilter filter, Pages pages, LongConsumer progress,
            Optional<Inside> inside) {
        this.names = new MessageNames(protocol);
        this.bodies = bodies;
        this.filter = filter;
        this.pages = pages;
        this.progress = progress;
        this.inside = inside;
    }

    /** {@return what was found, once all pages are written} */
    DecodeOutcome outcome() {
        return new DecodeOutcome(messages.sum(), malformed.sum(), notices, spice);
    }

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
        line(lines -> lines.linked(connection, names.channel(type).orElse("channel " + type)));
    }

    @Override
    public void message(CapturedMessage message) {
        MessageName name = names.of(message);
        List<Part> carried = leftOut.get(message.connection().number()) ? List.of()
                : inside.map(all -> all.carried(message, name)).orElse(List.of());
        if (!filter.accepts(message, name)) {
            return;
        }
        OptionalLong time = times.of(message.frame());
        OptionalLong sinceStart = times.sinceStart(message.frame());
        try {
            pages.add(message.body(),
                    (lines, body) -> show(lines, decode(message.with(body), name, time, sinceStart, carried)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void lost(CapturedConnection connection, Direction from) {
        inside.ifPresent(all -> all.lost(connection, from));
    }

    @Override
    public void ended(CapturedConnection connection, Lifetime lifetime) {
        if (!leftOut.get(connection.number())) {
            line(lines -> lines.ended(connection, lifetime));
        }
    }

    @Override
    public void notice(Notice notice) {
        if (notice instanceof Notice.OfConnection ofConnection && leftOut.get(ofConnection.connection())) {
            return;
        }
        notices++;
        spice &= !(notice instanceof Notice.NoSpice);
        line(lines -> lines.notice(notice));
    }

    private DecodedMessage decode(CapturedMessage message, MessageName name, OptionalLong time,
            OptionalLong sinceStart, List<Part> carried) {
        Decoded decoded = bodies.decode(message.connection().channelType(), message.from(), message.header().type(),
                message.body());
        return new DecodedMessage(message, name, decoded, time, sinceStart,
                inside.map(all -> all.with(carried, name, decoded)).orElse(List.of()));
    }

    private void show(MessageLines lines, DecodedMessage message) throws IOException {
        if (filter.accepts(message)) {
            messages.increment();
            if (!(message.decoded() instanceof Decoded.Accepted)) {
                malformed.increment();
            }
            lines.message(message);
        }
    }

    private void line(Page.Line line) {
        try {
            pages.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
