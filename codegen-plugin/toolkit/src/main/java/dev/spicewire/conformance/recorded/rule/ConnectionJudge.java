// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.inside.Insides;
import dev.spicewire.proto.model.Direction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Judges the messages of one connection by all rules. A connection counts as whole if both link messages and all that
 * follows them were seen, and no state came from elsewhere, as in a migration.
 */
public final class ConnectionJudge {

    private static final String DISPLAY = "display";

    private final List<StreamRule> rules;
    private final Findings findings = new Findings();
    private final Map<Direction, Long> messages = new EnumMap<>(Direction.class);
    private final Map<Direction, FramingFault> faults = new EnumMap<>(Direction.class);
    private final Map<Direction, LinkTimes> links = new EnumMap<>(Direction.class);
    private final CapturedConnection connection;
    private boolean whole;
    private boolean seenWhole;

    private ConnectionJudge(CapturedConnection connection, List<StreamRule> rules, boolean whole) {
        this.connection = connection;
        this.rules = rules;
        this.whole = whole;
        seenWhole = whole;
    }

    /**
     * {@return a judge of a connection from its first message on}
     *
     * @param connection the connection
     * @param name       what the protocol calls its channel
     * @param displays   the display channels of its session
     * @param numbers    of the capabilities
     * @param insides    follows what messages carry
     */
    public static ConnectionJudge of(CapturedConnection connection, String name, SessionDisplays displays,
            CapabilityNumbers numbers, Insides insides) {
        if (name.equals(DISPLAY)) {
            displays.add();
        }
        List<StreamRule> rules = List.of(new SerialRule(), new FirstMessageRule(), new CapabilityRule(numbers),
                new AnswerRule(), new AckRule(), new AgentTokenRule(), new AgentMessageRule(insides));
        List<StreamRule> pictures = switch (name) {
            case DISPLAY -> List.of(new SurfaceRule(), new VideoStreamRule(), new ImageCacheRule(displays),
                    new PaletteRule());
            case "cursor" -> List.of(new CursorRule());
            default -> List.of();
        };
        return new ConnectionJudge(connection, Stream.concat(rules.stream(), pictures.stream()).toList(),
                connection.message().isPresent() && connection.reply().isPresent());
    }

    /** The link stage of a side is over. */
    public void linked(Direction from, LinkTimes times) {
        links.put(from, times);
    }

    /** The times of packets say nothing: some of them are out of order in the capture. */
    public void forgetTimes() {
        links.clear();
    }

    /** Something is wrong around a side's next message. */
    public void faulty(Direction from, FramingFault fault) {
        faults.put(from, fault);
    }

    /**
     * Takes the next message of a side.
     *
     * @param read what it holds
     * @param time when it was captured, if that is known
     */
    public void message(BodyReading.Result read, OptionalLong time) {
        SeenMessage message = read.message();
        if (!links.isEmpty() && !messages.containsKey(message.from())) {
            links.computeIfPresent(message.from(), (side, times) -> times.with(message.place(), time));
        }
        FramingFault fault = faults.remove(message.from());
        if (fault != null) {
            findings.required(fault.rule(), message, fault.what());
        }
        messages.merge(message.from(), 1L, Long::sum);
        read.violation().ifPresent(findings::add);
        whole &= !message.isClients("migrate_data");
        seenWhole &= !message.captured().resumed();
        rules.forEach(rule -> rule.message(message, findings));
        if (message.fields().isEmpty()) {
            rules.forEach(rule -> rule.lost(message.from()));
            whole = false;
        }
    }

    /** Messages of a side are missing here. */
    public void lost(Direction from) {
        seenWhole = false;
        rules.forEach(rule -> rule.lost(from));
    }

    /** Something of the connection is missing, nobody knows where. */
    public void seenInPart() {
        seenWhole = false;
    }

    /** The connection is over. */
    public void end() {
        rules.forEach(rule -> rule.end(findings));
        LinkTurns.check(connection, links.getOrDefault(Direction.CLIENT, LinkTimes.NONE),
                links.getOrDefault(Direction.SERVER, LinkTimes.NONE), findings);
    }

    /** {@return whether all messages of both sides were seen} */
    public boolean seenWhole() {
        return seenWhole;
    }

    /** {@return how many messages of a side there were} */
    public long messages(Direction from) {
        return messages.getOrDefault(from, 0L);
    }

    /** {@return what a side has done wrong} */
    public List<ViolationGroup> violations(Direction from) {
        return findings.of(from, whole && seenWhole);
    }
}
