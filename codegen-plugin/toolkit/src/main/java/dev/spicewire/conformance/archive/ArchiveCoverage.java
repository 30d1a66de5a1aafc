// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.archive;

import dev.spicewire.conformance.coverage.Coverage;
import dev.spicewire.conformance.coverage.Item;
import java.io.Serializable;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of a protocol captures show.
 *
 * @param shown    what they show, each with its measure in front
 * @param possible how much there is of each measure
 */
public record ArchiveCoverage(SortedSet<String> shown, SortedMap<String, Integer> possible) implements Serializable {

    private static final String BEHIND_MEASURE = ": ";

    /** Takes copies. */
    public ArchiveCoverage {
        shown = new TreeSet<>(shown);
        possible = new TreeMap<>(possible);
    }

    /** {@return the coverage of no captures} */
    static ArchiveCoverage empty() {
        return new ArchiveCoverage(new TreeSet<>(), new TreeMap<>());
    }

    /** {@return what bodies have shown} */
    public static ArchiveCoverage of(Coverage coverage) {
        SortedMap<String, Integer> possible = new TreeMap<>();
        coverage.items().forEach(item -> possible.merge(item.measure().word(), 1, Integer::sum));
        return new ArchiveCoverage(coverage.shown().map(ArchiveCoverage::words)
                .collect(Collectors.toCollection(TreeSet::new)), possible);
    }

    private static String words(Item item) {
        return item.measure().word() + BEHIND_MEASURE + item;
    }

    /** {@return what both show together, of the same protocol} */
    public ArchiveCoverage plus(ArchiveCoverage other) {
        ArchiveCoverage sum = new ArchiveCoverage(shown, possible);
        sum.shown.addAll(other.shown);
        other.possible.forEach((measure, count) -> sum.possible.merge(measure, count, Math::max));
        return sum;
    }

    /** {@return a line a measure} */
    String text() {
        StringBuilder text = new StringBuilder();
        possible.forEach((measure, all) -> text.append(measure).append(BEHIND_MEASURE).append(shown.stream()
                .filter(item -> item.startsWith(measure + BEHIND_MEASURE)).count()).append(" of ").append(all)
                .append('\n'));
        return text.toString();
    }
}
