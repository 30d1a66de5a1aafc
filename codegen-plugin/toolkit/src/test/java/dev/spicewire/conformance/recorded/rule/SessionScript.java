// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.capture.CapturedChannel;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.inside.Insides;
import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A connection in the words of {@code docs/rules.md}: the name of its channel, then a line a message, with the rule
 * that it breaks. The line {@code server lost} stands for messages that the capture does not have.
 */
final class SessionScript {

    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final BodyReading BODIES = new BodyReading(PROTOCOL);
    private static final CapabilityNumbers NUMBERS = new CapabilityNumbers();
    private static final Pattern LINE = Pattern.compile(
            "(server|client) (\\w+) ?([0-9a-f ]*?)(?: ?#([0-9]+))?(?: ?-> (R[0-9]+))?");
    private static final Set<String> LINK = Set.of("link", "reply", "ticket", "result");
    private static final String ANNOUNCES = " announces ";
    private static final int HIGHEST_CAPABILITY = 32;

    private final ChannelId channel;
    private final HeaderFormat format;
    private final long connectionId;
    private final List<String> lines;
    private final Map<Direction, Long> offsets = new EnumMap<>(Direction.class);

    private SessionScript(String head, List<String> lines) {
        String[] words = head.split(" ", 2);
        channel = PROTOCOL.channel(words[0]).orElseThrow();
        format = head.endsWith("full headers") ? HeaderFormat.FULL : HeaderFormat.MINI;
        connectionId = words[0].equals("main") ? 0 : 1;
        this.lines = lines;
    }

    /** A script without the lines that say what a side announces: both announce everything. */
    static SessionScript of(String text) {
        List<String> lines = text.lines().toList();
        return new SessionScript(lines.get(0), lines.subList(1, lines.size()));
    }

    /** {@return line and rule of each message that should break one} */
    List<String> expected() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches() && line.group(5) != null) {
                expected.add((i + 1) + " " + line.group(5));
            }
        }
        return expected;
    }

    /** {@return line and rule of each message that breaks one} */
    List<String> broken() {
        return violations().map(one -> one.place().frame() + " " + one.rule().id()).sorted().toList();
    }

    /** {@return what is wrong, in the order of the lines} */
    Stream<Violation> violations() {
        CapturedConnection connection = connection();
        ConnectionJudge judge = ConnectionJudge.of(connection, channel.name(), new SessionDisplays(), NUMBERS,
                new Insides(PROTOCOL));
        judge.linked(Direction.CLIENT, link("client link", "client ticket"));
        judge.linked(Direction.SERVER, link("server reply", "server result"));
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (lines.get(i).contains(ANNOUNCES)) {
                continue;
            } else if (!line.matches()) {
                throw new IllegalArgumentException(lines.get(i));
            }
            Direction from = Direction.valueOf(line.group(1).toUpperCase(Locale.ROOT));
            if (line.group(2).equals("lost")) {
                judge.lost(from);
            } else if (!LINK.contains(line.group(2))) {
                judge.message(BODIES.read(message(connection, from, line, i + 1)), OptionalLong.of(i + 1));
            }
        }
        judge.end();
        return Arrays.stream(Direction.values()).flatMap(side -> judge.violations(side).stream())
                .flatMap(group -> group.first().stream())
                .sorted(Comparator.comparingLong(one -> one.place().frame()));
    }

    /** {@return when a side's blocks were sent, where the script shows that} */
    private LinkTimes link(String link, String last) {
        OptionalLong end = line(last);
        return new LinkTimes(end.orElse(0), line(link), end, Optional.empty(), OptionalLong.empty());
    }

    private OptionalLong line(String begin) {
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(begin)).mapToLong(i -> i + 1)
                .findFirst();
    }

    private CapturedMessage message(CapturedConnection connection, Direction from, Matcher line, int number) {
        byte[] body = HexFormat.of().parseHex(line.group(3).replace(" ", ""));
        long id = channel.channel().messages(from).stream().filter(one -> one.name().equals(line.group(2)))
                .mapToLong(one -> one.id()).findFirst().orElseGet(() -> Long.parseLong(line.group(2)));
        long offset = offsets.getOrDefault(from, 0L);
        offsets.put(from, offset + format.bytes() + body.length);
        long serial = line.group(4) == null ? number : Long.parseLong(line.group(4));
        return new CapturedMessage(connection, from, new DataHeader(serial, (int) id, body.length, 0),
                ByteBuffer.wrap(body), number, offset, false);
    }

    private CapturedConnection connection() {
        Endpoint end = new Endpoint(ByteBuffer.allocate(4), 5900);
        LinkMessage message = new LinkMessage(connectionId, (int) channel.id(), 0, Capabilities.NONE,
                announced(Direction.CLIENT));
        LinkReply reply = new LinkReply(0, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES), Capabilities.NONE,
                announced(Direction.SERVER));
        return new CapturedConnection(0, 0, end, end, new CapturedChannel((int) channel.id(),
                Optional.of(channel.name()), OptionalInt.of(0)), format, List.of(), Optional.of(message),
                Optional.of(reply));
    }

    private Capabilities announced(Direction side) {
        List<String> told = lines.stream().filter(line -> line.contains(ANNOUNCES)).toList();
        if (told.isEmpty()) {
            int[] all = new int[HIGHEST_CAPABILITY];
            Arrays.setAll(all, number -> number);
            return Capabilities.of(all);
        }
        return Capabilities.of(told.stream().filter(line -> line.startsWith(side.word() + " "))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(2))
                .mapToInt(name -> NUMBERS.of(channel.name(), name)).toArray());
    }
}
