// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.report.ShardReport;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Fingerprint;
import dev.spicewire.conformance.suite.Shard;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Joins the reports of the parts of one run to the report that the run would have had in one piece. */
public final class RunMerge {

    private static final int MOST_NAMED = 5;

    private final Suite suite;

    /**
     * Prepares to join.
     *
     * @param suite all cases that there are; those that were run are chosen by the reports
     */
    public RunMerge(Suite suite) {
        this.suite = suite;
    }

    /**
     * Joins reports, in whichever order they come.
     *
     * @param reports one of each part
     * @return the report of the whole run
     * @throws IOException if a part is missing or there twice, or the parts are not of one run; the message says which
     */
    public RunReport merge(List<ShardReport> reports) throws IOException {
        ShardReport first = reports.get(0);
        for (ShardReport report : reports) {
            requireSameRun(first, report);
        }
        Map<Integer, ShardReport> parts = parts(reports);
        Map<String, ShardReport.Recorded> recorded = new HashMap<>();
        for (ShardReport report : parts.values()) {
            recorded.putAll(report.outcomes());
        }
        List<Case> asked = suite.cases().stream().filter(one -> recorded.containsKey(one.id())).toList();
        if (asked.size() != recorded.size() || !Fingerprint.of(new Suite(asked)).equals(first.part().suite())) {
            throw new IOException(first.location() + ": is of other cases than the suite here; merge with the version"
                    + " of spicewire that ran them, or name their suite with --suite");
        }
        List<Outcome> outcomes = asked.stream()
                .map(one -> Objects.requireNonNull(recorded.get(one.id())).of(one)).toList();
        List<String> endings = parts.values().stream().flatMap(report -> report.part().endings().stream())
                .distinct().toList();
        return new RunSummary(first.testee(), first.rerun()).whole(outcomes, endings, first.part().known());
    }

    private static void requireSameRun(ShardReport first, ShardReport report) throws IOException {
        if (!report.testee().equals(first.testee()) || !report.rerun().equals(first.rerun())) {
            throw new IOException(report.location() + ": is of the testee " + words(report) + ", and "
                    + first.location() + " of " + words(first));
        } else if (report.part().shard().of() != first.part().shard().of()) {
            throw new IOException(report.location() + ": is shard " + report.part().shard() + ", and "
                    + first.location() + " is " + first.part().shard() + ": they are not of one run");
        } else if (!report.part().suite().equals(first.part().suite())) {
            throw new IOException(report.location() + ": was run with other cases than " + first.location()
                    + ": another version of the suite, or another --suite, --case or --filter");
        } else if (!report.part().known().entries().equals(first.part().known().entries())) {
            throw new IOException(report.location() + ": was run with other known failures than " + first.location());
        }
    }

    private static String words(ShardReport report) {
        return "'" + report.testee() + "', run with " + String.join(" ", report.rerun().options());
    }

    private static Map<Integer, ShardReport> parts(List<ShardReport> reports) throws IOException {
        Map<Integer, ShardReport> parts = new TreeMap<>();
        for (ShardReport report : reports) {
            Shard shard = report.part().shard();
            ShardReport other = parts.put(shard.index(), report);
            if (other != null) {
                throw new IOException(report.location() + ": is shard " + shard + ", as " + other.location() + " is");
            }
            for (String name : report.outcomes().keySet()) {
                if (!shard.includes(name)) {
                    throw new IOException(report.location() + ": has the case '" + name + "', which is not in shard "
                            + shard);
                }
            }
        }
        int of = reports.get(0).part().shard().of();
        int missing = of - parts.size();
        if (missing > 0) {
            throw new IOException("there is no report of shard " + IntStream.rangeClosed(1, of)
                    .filter(index -> !parts.containsKey(index)).limit(MOST_NAMED)
                    .mapToObj(index -> index + "/" + of).collect(Collectors.joining(", "))
                    + (missing > MOST_NAMED ? " and " + (missing - MOST_NAMED) + " more" : ""));
        }
        return parts;
    }
}
