// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.text.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for a comment on a change: sums, what is wrong, and one case of each fault to unfold. */
final class RunMarkdown {

    private static final int FAULTS_SHOWN = 20;
    private static final int LONGEST = 600;

    private final StringBuilder text = new StringBuilder();

    private RunMarkdown() {
    }

    static String of(RunReport report) {
        RunMarkdown page = new RunMarkdown();
        Tally tally = Tally.of(report.outcomes());
        page.line("### SPICE conformance of " + escaped(report.testee().toString()) + ": "
                + (report.isClean() ? "passed" : "failed"));
        page.line("");
        page.line(Percentage.sentence(tally));
        page.table("level", Tally.by(Tally::level, report.outcomes()));
        page.table("channel", Tally.by(Tally::channel, report.outcomes()));
        page.coverage(report.coverage());
        if (!report.problems().isEmpty()) {
            page.line("");
            report.problems().forEach(problem -> page.line("- error: " + escaped(problem)));
        }
        page.faults(FailureGroup.of(report.outcomes(verdict -> verdict == Verdict.FAILED)), report.rerun());
        page.notRun(tally.count(Verdict.NOT_RUN));
        return page.text.toString();
    }

    private void table(String group, Map<String, Tally> tallies) {
        line("");
        line("| " + group + " | cases | " + String.join(" | ",
                Arrays.stream(Verdict.values()).map(Verdict::column).toList()) + " |");
        line("|---|" + "---:|".repeat(Verdict.values().length + 1));
        tallies.forEach((name, tally) -> line("| " + escaped(name) + " | " + tally.total() + " | "
                + Arrays.stream(Verdict.values()).map(verdict -> Integer.toString(tally.count(verdict)))
                        .collect(Collectors.joining(" | ")) + " |"));
    }

    private void coverage(CoverageReport coverage) {
        if (coverage.isMeasured()) {
            line("");
            line("| " + String.join(" | ", CoverageTable.head()) + " |");
            line("|---|" + "---:|".repeat(CoverageTable.head().size() - 1));
            CoverageTable.rows(coverage).forEach(row ->
                    line("| " + row.stream().map(RunMarkdown::escaped).collect(Collectors.joining(" | ")) + " |"));
        }
    }

    private void faults(List<FailureGroup> groups, Rerun rerun) {
        groups.stream().limit(FAULTS_SHOWN).forEach(group -> fault(group, rerun));
        if (groups.size() > FAULTS_SHOWN) {
            line("");
            line("And " + (groups.size() - FAULTS_SHOWN) + " more faults.");
        }
    }

    private void fault(FailureGroup group, Rerun rerun) {
        Outcome first = group.first();
        line("");
        line("<details><summary>" + HtmlText.escaped(group.subject().toString()) + ": "
                + HtmlText.escaped(group.fault()) + " (" + group.failures().size() + ")</summary>");
        line("");
        line("`" + first.tested().id() + "`");
        line("");
        line("````text");
        FailureDetails.of(first, rerun).forEach(detail -> line(detail.word() + ": " + cut(detail)));
        line("````");
        line("");
        line("</details>");
    }

    private void notRun(int cases) {
        if (cases > 0) {
            line("");
            line(cases + " cases were not run.");
        }
    }

    /** {@return a value on one line, which does not end the block that it stands in} */
    private static String cut(FailureDetails.Detail detail) {
        String value = detail.text().replaceAll("\\R", " ").replace("```", "'''");
        return detail.word().equals("alone") || value.length() <= LONGEST ? value
                : value.substring(0, LONGEST) + "… (" + value.length() + " characters)";
    }

    /** What Markdown takes for markup. */
    private static String escaped(String value) {
        return HtmlText.escaped(value).replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
    }

    private void line(String line) {
        text.append(Printable.of(line)).append('\n');
    }
}
