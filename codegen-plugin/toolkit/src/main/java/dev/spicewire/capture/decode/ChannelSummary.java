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
import java.util.function.Function;

/** What there is to say of a channel of a session once it is over. */
final class ChannelSummary {

    private final CapturedConnection connection;
    private final String channel;
    private final Map<Direction, Map<Integer, CountedKind>> kinds = new EnumMap<>(Direction.class);
    private final RoundTrips roundTrips = new RoundTrips();
    private final AckWindows ackWindows = new AckWindows();

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

    CapturedConnection connection() {
        return connection;
    }

    /**
     * {@return the kind of a message}
     *
     * @param first makes what is known of a kind when its first message comes
     */
    CountedKind kind(CapturedMessage message, Function<CapturedMessage, CountedKind> first) {
        Map<Integer, CountedKind> ids = kinds.get(message.from());
        CountedKind known = ids.get(message.header().type());
        if (known == null) {
            known = first.apply(message);
            ids.put(message.header().type(), known);
        }
        return known;
    }

    void add(CapturedMessage message, CountedKind kind, boolean wellFormed, OptionalLong time) {
        kind.count().add(message.header().size(), wellFormed);
        roundTrips.add(message, kind.pacing(), time);
        ackWindows.add(message, kind.pacing(), wellFormed);
    }

    void forEach(BiConsumer<MessageKind, MessageCount> action) {
        kinds.values().forEach(ids -> ids.values().stream().filter(counted -> counted.count().messages() > 0)
                .forEach(counted -> action.accept(counted.kind(), counted.count())));
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
