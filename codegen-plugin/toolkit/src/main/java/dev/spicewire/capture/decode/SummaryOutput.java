// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.text.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists the connections as they come, sums each up when it is over, and in the end counts the messages of every kind.
 */
final class SummaryOutput implements DecodeOutput {

    private final Map<Integer, ChannelSummary> open = new HashMap<>();
    private final Map<MessageKind, MessageCount> all = new TreeMap<>();

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public MessageLines lines(OutputStream out) {
        return new Lines(out);
    }

    @Override
    public void end(OutputStream out) throws IOException {
        open.values().forEach(this::count);
        Table table = new Table("channel", "from", "id", "message", "count", "bytes", "malformed");
        MessageCount sum = new MessageCount();
        all.forEach((kind, count) -> {
            row(table, count, kind.channel(), kind.from().word(), Integer.toString(kind.id()), kind.message());
            sum.add(count);
        });
        row(table, sum, "all", "", "", "");
        write(table.lines(), out);
    }

    private void count(ChannelSummary channel) {
        channel.forEach((kind, count) -> all.computeIfAbsent(kind, k -> new MessageCount()).add(count));
    }

    private static void row(Table table, MessageCount count, String channel, String from, String id, String message) {
        table.row(channel, from, id, message, Long.toString(count.messages()), Long.toString(count.bytes()),
                Long.toString(count.malformed()));
    }

    private static void write(List<String> lines, OutputStream out) throws IOException {
        for (String line : lines) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Connections and notices as in text; messages are counted. */
    private final class Lines implements MessageLines {

        private final OutputStream out;
        private final TextLines text;

        Lines(OutputStream out) {
            this.out = out;
            text = new TextLines(out, Presentation.PLAIN);
        }

        @Override
        public void linked(CapturedConnection connection, String channel) throws IOException {
            open.put(connection.number(), new ChannelSummary(connection, channel));
            text.linked(connection, channel);
        }

        @Override
        public void message(DecodedMessage message) {
            open.get(message.captured().connection().number()).add(message);
        }

        @Override
        public void ended(CapturedConnection connection, Lifetime lifetime) throws IOException {
            ChannelSummary channel = open.remove(connection.number());
            count(channel);
            write(channel.lines(lifetime), out);
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
