// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.archive;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was found in captures. Reports of several captures add up, in any order and any grouping, to the report that one
 * process makes of all of them; so machines can share an archive that none of them holds.
 *
 * @param messages how often each message is there, by names such as {@code display/server/draw_copy}
 * @param captures what each capture is worth, in a line, by its name
 * @param coverage how much of the protocol they show together
 */
public record ArchiveReport(SortedMap<String, MessageTotal> messages, SortedMap<String, String> captures,
        ArchiveCoverage coverage) implements Serializable {

    /** The verdict on a capture whose peers break no rule. */
    public static final String RIGHT = "right";

    /** {@return the report of no captures} */
    public static ArchiveReport empty() {
        return new ArchiveReport(new TreeMap<>(), new TreeMap<>(), ArchiveCoverage.empty());
    }

    /** Takes copies. */
    public ArchiveReport {
        messages = new TreeMap<>(messages);
        captures = new TreeMap<>(captures);
    }

    /**
     * Adds up.
     *
     * @param other a report of other captures
     * @return both together
     * @throws IllegalArgumentException if a capture is in both, so that it would count twice; the message names it
     */
    public ArchiveReport plus(ArchiveReport other) {
        ArchiveReport sum = new ArchiveReport(messages, captures, coverage.plus(other.coverage));
        other.messages.forEach((name, total) -> sum.messages.merge(name, total, MessageTotal::plus));
        other.captures.forEach((name, verdict) -> {
            if (sum.captures.put(name, verdict) != null) {
                throw new IllegalArgumentException("the capture '" + name + "' is there twice");
            }
        });
        return sum;
    }

    /** {@return all of it for people, a capture or message a line, in the order of their names} */
    public String text() {
        long right = captures.values().stream().filter(RIGHT::equals).count();
        MessageTotal all = messages.values().stream().reduce(new MessageTotal(0, 0, 0), MessageTotal::plus);
        return lines(captures) + "\n"
                + messages.entrySet().stream().map(ArchiveReport::line).collect(Collectors.joining()) + "\n"
                + coverage.text() + "\n" + captures.size() + " captures, " + right + " of them right; "
                + all.messages() + " messages of " + messages.size() + " kinds, " + all.bytes() + " bytes, "
                + all.malformed() + " malformed\n";
    }

    private static String lines(Map<String, String> verdicts) {
        return verdicts.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String line(Map.Entry<String, MessageTotal> one) {
        MessageTotal total = one.getValue();
        return one.getKey() + ": " + total.messages() + " messages, " + total.bytes() + " bytes"
                + (total.malformed() == 0 ? "" : ", " + total.malformed() + " malformed") + "\n";
    }
}
