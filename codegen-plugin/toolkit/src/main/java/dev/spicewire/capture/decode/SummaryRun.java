// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.text.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Lists the connections as they come, sums each up when it is over, and in the end counts the messages of every kind.
 * All that takes headers and, of bodies, whether they are well-formed: so little that handing messages over to other
 * threads would cost more. Only a condition has bodies read.
 */
final class SummaryRun extends CaptureRun {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final BodyDecoder bodies;
    private final OutputStream out;
    private final TextLines text;
    private final Map<Integer, ChannelSummary> open = new HashMap<>();
    private final Map<MessageKind, MessageCount> all = new TreeMap<>();
    private ChannelSummary last;
    private long messages;
    private long malformed;

    SummaryRun(MessageNames names, BodyDecoder bodies, MessageFilter filter, OutputStream out,
            LongConsumer progress) {
        super(names, filter, progress);
        this.bodies = bodies;
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
        text = new TextLines(this.out, Presentation.PLAIN);
    }

    @Override
    DecodeOutcome outcome() {
        return outcome(messages, malformed);
    }

    @Override
    void known(CapturedConnection connection, String channel) {
        open.put(connection.number(), new ChannelSummary(connection, channel));
    }

    @Override
    void linked(CapturedConnection connection, String channel) throws IOException {
        text.linked(connection, channel);
    }

    @Override
    public void message(CapturedMessage message) {
        ChannelSummary channel = channel(message.connection());
        if (channel == null) {
            return;
        }
        CountedKind kind = channel.kind(message, this::counted);
        if (!kind.shown()) {
            return;
        }
        OptionalLong time = time(message);
        boolean wellFormed;
        if (filter().looksInside()) {
            Decoded decoded = bodies.decode(message.connection().channelType(), message.from(),
                    message.header().type(), copy(message.body()));
            if (!filter().accepts(new DecodedMessage(message, kind.kind().name(), decoded, time, sinceStart(message),
                    List.of()))) {
                return;
            }
            wellFormed = decoded instanceof Decoded.Accepted;
        } else {
            wellFormed = kind.check().test(message.body());
        }
        show(message.connection());
        messages++;
        malformed += wellFormed ? 0 : 1;
        channel.add(message, kind, wellFormed, time);
    }

    @Override
    void over(CapturedConnection connection, Lifetime lifetime, boolean shown) throws IOException {
        ChannelSummary channel = channel(connection);
        open.remove(connection.number());
        last = null;
        count(channel);
        write(shown ? channel.lines(lifetime) : List.of());
    }

    @Override
    void told(Notice notice) throws IOException {
        text.notice(notice);
    }

    @Override
    void flush() throws IOException {
        out.flush();
    }

    @Override
    void finish() throws IOException {
        open.values().forEach(this::count);
        Table table = new Table("channel", "from", "id", "message", "count", "bytes", "malformed");
        MessageCount sum = new MessageCount();
        all.forEach((kind, count) -> {
            row(table, count, kind.channel(), kind.from().word(), Integer.toString(kind.id()), kind.message());
            sum.add(count);
        });
        row(table, sum, "all", "", "", "");
        write(table.lines());
        out.flush();
    }

    /** {@return the channel of a connection, null if nobody asked for it} */
    private ChannelSummary channel(CapturedConnection connection) {
        if (last == null || last.connection() != connection) {
            last = open.get(connection.number());
        }
        return last;
    }

    private void show(CapturedConnection connection) {
        try {
            choose(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CountedKind counted(CapturedMessage message) {
        MessageName name = names().of(message);
        int channelType = message.connection().channelType();
        int id = message.header().type();
        return new CountedKind(new MessageKind(channelType, message.from(), id, name), new MessageCount(),
                filter().accepts(message, name), bodies.acceptance(channelType, message.from(), id), Pacing.of(name));
    }

    private void count(ChannelSummary channel) {
        channel.forEach((kind, count) -> all.computeIfAbsent(kind, k -> new MessageCount()).add(count));
    }

    private static void row(Table table, MessageCount count, String channel, String from, String id, String message) {
        table.row(channel, from, id, message, Long.toString(count.messages()), Long.toString(count.bytes()),
                Long.toString(count.malformed()));
    }

    private void write(List<String> lines) throws IOException {
        for (String line : lines) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
