// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.inside.Part;
import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Direction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/**
 * Shows every message of a capture. The thread that reads the capture only cuts it into messages; bodies are decoded
 * where their lines are made.
 */
final class DecodeRun extends CaptureRun {

    private final BodyDecoder bodies;
    private final Pages pages;
    private final Optional<Inside> inside;
    private final LongAdder messages = new LongAdder();
    private final LongAdder malformed = new LongAdder();

    DecodeRun(MessageNames names, BodyDecoder bodies, MessageFilter filter, Pages pages, LongConsumer progress,
            Optional<Inside> inside) {
        super(names, filter, progress);
        this.bodies = bodies;
        this.pages = pages;
        this.inside = inside;
    }

    @Override
    DecodeOutcome outcome() {
        return outcome(messages.sum(), malformed.sum());
    }

    @Override
    void flush() throws IOException {
        pages.flush();
    }

    @Override
    void finish() throws IOException {
        pages.flush();
    }

    @Override
    void known(CapturedConnection connection, String channel) {
        // Its line is all there is to it.
    }

    @Override
    void linked(CapturedConnection connection, String channel) throws IOException {
        pages.add(lines -> lines.linked(connection, channel));
    }

    @Override
    public void message(CapturedMessage message) {
        MessageName name = names().of(message);
        List<Part> carried = isLeftOut(message.connection()) || inside.isEmpty() ? List.of()
                : inside.get().carried(message, name);
        if (!filter().accepts(message, name)) {
            return;
        }
        OptionalLong time = time(message);
        OptionalLong sinceStart = sinceStart(message);
        try {
            if (!isChosen(message.connection())) {
                if (filter().looksInside() && !filter().accepts(
                        decode(message.with(copy(message.body())), name, time, sinceStart, carried))) {
                    return;
                }
                choose(message.connection());
            }
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
    void over(CapturedConnection connection, Lifetime lifetime, boolean shown) throws IOException {
        if (shown) {
            pages.add(lines -> lines.ended(connection, lifetime));
        }
    }

    @Override
    void told(Notice notice) throws IOException {
        pages.add(lines -> lines.notice(notice));
    }

    private DecodedMessage decode(CapturedMessage message, MessageName name, OptionalLong time,
            OptionalLong sinceStart, List<Part> carried) {
        Decoded decoded = bodies.decode(message.connection().channelType(), message.from(), message.header().type(),
                message.body());
        return new DecodedMessage(message, name, decoded, time, sinceStart,
                inside.isPresent() ? inside.get().with(carried, name, decoded) : List.of());
    }

    private void show(MessageLines lines, DecodedMessage message) throws IOException {
        if (filter().accepts(message)) {
            messages.increment();
            if (!(message.decoded() instanceof Decoded.Accepted)) {
                malformed.increment();
            }
            lines.message(message);
        }
    }
}
