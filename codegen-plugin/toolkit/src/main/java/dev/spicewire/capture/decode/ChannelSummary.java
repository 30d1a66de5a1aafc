// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.tcp.Closing;
import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.text.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What there is to say of a channel of a session once it is over. */
final class ChannelSummary {

    private final CapturedConnection connection;
    private final String channel;
    private final Map<Direction, Map<Integer, Counted>> kinds = new EnumMap<>(Direction.class);
    private final RoundTrips roundTrips = new RoundTrips();
    private final AckWindows ackWindows = new AckWindows();

    private record Counted(MessageKind kind, MessageCount count) {
    }

    /**
     * Starts with no messages.
     *
     * @param channel name of the channel
     */
    ChannelSummary(CapturedConnection connection, String channel) {
        this.connection = connection;
        this.channel = channel;
        for (Direction from : Direction.values()) {
            kinds.put(from, new HashMap<>());
        }
    }

    void add(DecodedMessage message) {
        CapturedMessage captured = message.captured();
        kinds.get(captured.from()).computeIfAbsent(captured.header().type(), id -> new Counted(
                new MessageKind(connection.channelType(), captured.from(), id, message.name()), new MessageCount()))
                .count().add(message);
        roundTrips.add(message);
        ackWindows.add(message);
    }

    void forEach(BiConsumer<MessageKind, MessageCount> action) {
        kinds.values().forEach(ids -> ids.values().forEach(counted -> action.accept(counted.kind(), counted.count())));
    }

    /** {@return lines for people: how long it lasted and who ended it, rates, and the messages of each kind} */
    List<String> lines(Lifetime lifetime) {
        OptionalLong duration = lifetime.duration();
        List<String> lines = new ArrayList<>();
        lines.add("conn " + connection.number() + " ended: " + channel + "/" + connection.channel().idText()
                + " of session " + connection.session()
                + (duration.isPresent() ? ", " + Quantity.seconds(duration.getAsLong()) : "") + ", "
                + lifetime.closing().map(ChannelSummary::text).orElse("open at the end of the capture"));
        for (Direction from : Direction.values()) {
            MessageCount all = new MessageCount();
            kinds.get(from).values().forEach(counted -> all.add(counted.count()));
            lines.add("  " + from.word() + ": " + all.messages() + " messages, " + all.bytes() + " bytes"
                    + (duration.orElse(0) == 0 ? "" : ", " + Quantity.perSecond(all.messages(), duration)
                            + " messages/s, " + Quantity.perSecond(all.bytes(), duration) + " bytes/s"));
        }
        roundTrips.text().ifPresent(text -> lines.add("  " + text));
        ackWindows.text().ifPresent(text -> lines.add("  " + text));
        messages(duration).forEach(line -> lines.add("  " + line));
        return lines;
    }

    private List<String> messages(OptionalLong duration) {
        Map<MessageKind, MessageCount> sorted = new TreeMap<>();
        forEach(sorted::put);
        if (sorted.isEmpty()) {
            return List.of();
        }
        Table table = new Table("from", "id", "message", "count", "bytes", "malformed", "messages/s");
        sorted.forEach((kind, count) -> table.row(kind.from().word(), Integer.toString(kind.id()), kind.message(),
                Long.toString(count.messages()), Long.toString(count.bytes()), Long.toString(count.malformed()),
                Quantity.perSecond(count.messages(), duration)));
        return table.lines();
    }

    private static String text(Closing closing) {
        return (closing.reset() ? "reset by the " : "closed by the ") + closing.by().word();
    }
}
