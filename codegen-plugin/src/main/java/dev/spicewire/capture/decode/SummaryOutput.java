package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.model.Direction;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Lists the connections as they come, then counts the messages of every kind. */
final class SummaryOutput implements DecodeOutput {

    private static final String ROW = "%-12s %-6s %5s %-28s %9s %13s %10s";

    private final PrintWriter out;
    private final TextOutput lines;
    private final Map<Kind, Count> kinds = new TreeMap<>(
            Comparator.comparingInt(Kind::channelType).thenComparing(Kind::from).thenComparingInt(Kind::id));

    SummaryOutput(PrintWriter out) {
        this.out = out;
        lines = new TextOutput(out);
    }

    private record Kind(int channelType, Direction from, int id, MessageName name) {
    }

    private static final class Count {
        private long messages;
        private long bytes;
        private long malformed;

        void add(DecodedMessage message) {
            messages++;
            bytes += message.captured().header().size();
            malformed += message.decoded() instanceof Decoded.Accepted ? 0 : 1;
        }

        void add(Count other) {
            messages += other.messages;
            bytes += other.bytes;
            malformed += other.malformed;
        }
    }

    @Override
    public void linked(CapturedConnection connection, String channel) {
        lines.linked(connection, channel);
    }

    @Override
    public void message(DecodedMessage message) {
        CapturedMessage captured = message.captured();
        Kind kind = new Kind(captured.connection().channelType(), captured.from(), captured.header().type(),
                message.name());
        kinds.computeIfAbsent(kind, k -> new Count()).add(message);
    }

    @Override
    public void notice(Notice notice) {
        lines.notice(notice);
    }

    @Override
    public void end() {
        row("channel", "from", "id", "message", "count", "body bytes", "malformed");
        Count all = new Count();
        kinds.forEach((kind, count) -> {
            row(kind.name().channel().orElse("channel " + kind.channelType()), kind.from().word(), kind.id(),
                    kind.name().message().orElse("unknown"), count.messages, count.bytes, count.malformed);
            all.add(count);
        });
        row("all", "", "", "", all.messages, all.bytes, all.malformed);
    }

    private void row(Object... columns) {
        out.print(String.format(Locale.ROOT, ROW, columns) + "\n");
    }
}
