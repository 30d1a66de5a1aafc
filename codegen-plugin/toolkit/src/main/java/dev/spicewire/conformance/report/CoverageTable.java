// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.conformance.coverage.ChannelCoverage;
import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.conformance.coverage.Item;
import dev.spicewire.conformance.coverage.Measure;
import dev.spicewire.conformance.coverage.Share;
import dev.spicewire.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of a protocol is shown, for each channel and all together. */
final class CoverageTable {

    /** A single case shows next to nothing, and nobody reads what it lacks. */
    private static final int MOST_MISSING = 500;

    private CoverageTable() {
    }

    /** {@return names of the columns} */
    static List<String> head() {
        List<String> head = new ArrayList<>(List.of("coverage"));
        Arrays.stream(Measure.values()).map(Measure::word).forEach(head::add);
        return head;
    }

    /** {@return the rows, that of all channels last} */
    static List<List<String>> rows(CoverageReport coverage) {
        List<List<String>> rows = new ArrayList<>();
        List<ChannelCoverage> channels = new ArrayList<>(coverage.channels());
        channels.add(coverage.all());
        for (ChannelCoverage channel : channels) {
            List<String> row = new ArrayList<>(List.of(channel.channel()));
            Arrays.stream(Measure.values()).map(measure -> channel.of(measure).fraction()).forEach(row::add);
            rows.add(row);
        }
        return rows;
    }

    /** {@return a table for a terminal} */
    static List<String> lines(CoverageReport coverage) {
        Table table = new Table(head().toArray(String[]::new));
        rows(coverage).forEach(row -> table.row(row.toArray(String[]::new)));
        return table.lines();
    }

    /** {@return names and values of the same for documents that have only these, such as JUnit's} */
    static Map<String, String> properties(CoverageReport coverage) {
        Map<String, String> properties = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            coverage.channels().forEach(channel -> properties.put("coverage." + channel.channel() + "."
                    + measure.word(), channel.of(measure).fraction()));
            properties.put("coverage." + measure.word(), coverage.all().of(measure).fraction());
        }
        return properties;
    }

    /** Writes all of it into an object of JSON. */
    static void write(ObjectNode node, CoverageReport coverage) {
        write(node, coverage, MOST_MISSING);
    }

    /** Writes it with no more than so much of what is missing. */
    static void write(ObjectNode node, CoverageReport coverage, int most) {
        shares(node.putObject("all"), coverage.all());
        ArrayNode channels = node.putArray("channels");
        coverage.channels().forEach(channel ->
                shares(channels.addObject().put("channel", channel.channel()), channel));
        ArrayNode missing = node.putArray("missing");
        coverage.missing().stream().limit(most).forEach(item -> item(missing.addObject(), item));
        node.put("missing_in_all", coverage.missing().size());
    }

    private static void shares(ObjectNode node, ChannelCoverage channel) {
        for (Measure measure : Measure.values()) {
            Share share = channel.of(measure);
            node.putObject(measure.word()).put("shown", share.shown()).put("of", share.all());
        }
    }

    private static void item(ObjectNode node, Item item) {
        node.put("measure", item.measure().word()).put("message", item.message());
        if (!item.place().isEmpty()) {
            node.put("place", item.place()).put("state", item.state());
        }
    }
}
