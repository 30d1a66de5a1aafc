// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.text.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Lists the connections as they come, then counts the messages of every kind. */
final class SummaryOutput implements DecodeOutput {

    private final ConcurrentNavigableMap<Kind, Count> kinds = new ConcurrentSkipListMap<>(
            Comparator.comparingInt(Kind::channelType).thenComparing(Kind::from).thenComparingInt(Kind::id));

    private record Kind(int channelType, Direction from, int id, MessageName name) {
    }

    private static final class Count {
        private final LongAdder messages = new LongAdder();
        private final LongAdder bytes = new LongAdder();
        private final LongAdder malformed = new LongAdder();

        void add(DecodedMessage message) {
            messages.increment();
            bytes.add(message.captured().header().size());
            malformed.add(message.decoded() instanceof Decoded.Accepted ? 0 : 1);
        }

        void add(Count other) {
            messages.add(other.messages.sum());
            bytes.add(other.bytes.sum());
            malformed.add(other.malformed.sum());
        }
    }

    @Override
    public MessageLines lines(OutputStream out) {
        return new Lines(new TextLines(out, Presentation.PLAIN));
    }

    @Override
    public void end(OutputStream out) throws IOException {
        Table table = new Table("channel", "from", "id", "message", "count", "bytes", "malformed");
        Count all = new Count();
        kinds.forEach((kind, count) -> {
            row(table, count, kind.name().channel().orElse("channel " + kind.channelType()), kind.from().word(),
                    Integer.toString(kind.id()), kind.name().message().orElse("unknown"));
            all.add(count);
        });
        row(table, all, "all", "", "", "");
        for (String line : table.lines()) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void row(Table table, Count count, String channel, String from, String id, String message) {
        table.row(channel, from, id, message, count.messages.toString(), count.bytes.toString(),
                count.malformed.toString());
    }

    /** Connections and notices as in text; messages are counted. */
    private final class Lines implements MessageLines {

        private final TextLines text;

        Lines(TextLines text) {
            this.text = text;
        }

        @Override
        public void linked(CapturedConnection connection, String channel) throws IOException {
            text.linked(connection, channel);
        }

        @Override
        public void message(DecodedMessage message) {
            CapturedMessage captured = message.captured();
            Kind kind = new Kind(captured.connection().channelType(), captured.from(), captured.header().type(),
                    message.name());
            kinds.computeIfAbsent(kind, k -> new Count()).add(message);
        }

        @Override
        public void notice(Notice notice) throws IOException {
            text.notice(notice);
        }

        @Override
        public void flush() {
            text.flush();
        }
    }
}
