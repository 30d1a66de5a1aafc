// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.text.Paragraph;
import dev.spicewire.text.Printable;
import dev.spicewire.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A report for people: tables, the first failures, the sums. */
final class RunText {

    private static final int GROUPS_SHOWN = 20;
    private static final int WIDTH = 80;
    private static final int WORD = 12;
    private static final int MOST_LINES = 6;
    private static final Set<String> DATA = Set.of("request", "expected", "got");

    private final StringBuilder text = new StringBuilder();

    private RunText() {
    }

    static String of(RunReport report) {
        RunText page = new RunText();
        page.line("testee: " + report.testee());
        page.table("channel", Tally.by(Tally::channel, report.outcomes()), List.of(Verdict.values()));
        page.table("category", Tally.by(Tally::category, report.outcomes()), List.of(Verdict.values()));
        page.table("level", Tally.by(Tally::level, report.outcomes()), List.of(Verdict.values()));
        page.coverage(report.coverage());
        page.messages(report.outcomes());
        page.failures(FailureGroup.of(report.outcomes(verdict -> verdict == Verdict.FAILED)), report.rerun());
        page.notRun(report.outcomes(verdict -> verdict == Verdict.NOT_RUN));
        page.line("");
        report.problems().forEach(problem -> page.line("error: " + problem));
        page.line(sums(Tally.of(report.outcomes())));
        return page.text.toString();
    }

    private void table(String group, Map<String, Tally> tallies, List<Verdict> columns) {
        line("");
        List<String> head = new ArrayList<>(List.of(group, "cases"));
        columns.stream().map(Verdict::column).forEach(head::add);
        Table table = new Table(head.toArray(String[]::new));
        tallies.forEach((name, tally) -> {
            List<String> row = new ArrayList<>(List.of(name, Integer.toString(tally.total())));
            columns.stream().map(verdict -> Integer.toString(tally.count(verdict))).forEach(row::add);
            table.row(row.toArray(String[]::new));
        });
        table.lines().forEach(this::line);
    }

    private void coverage(CoverageReport coverage) {
        if (coverage.isMeasured()) {
            line("");
            CoverageTable.lines(coverage).forEach(this::line);
        }
    }

    /** Messages that are right need no line. */
    private void messages(List<Outcome> outcomes) {
        Map<String, Tally> tallies = Tally.by(Tally::message, outcomes);
        tallies.values().removeIf(tally -> tally.count(Verdict.FAILED) + tally.count(Verdict.NOT_RUN) == 0);
        if (!tallies.isEmpty()) {
            table("message", tallies, List.of(Verdict.PASSED, Verdict.FAILED, Verdict.NOT_RUN));
        }
    }

    private void failures(List<FailureGroup> groups, Rerun rerun) {
        groups.stream().limit(GROUPS_SHOWN).forEach(group -> group(group, rerun));
        if (groups.size() > GROUPS_SHOWN) {
            int hidden = groups.stream().skip(GROUPS_SHOWN).mapToInt(group -> group.failures().size()).sum();
            line("");
            paragraph("and " + hidden + " more failures in " + (groups.size() - GROUPS_SHOWN)
                    + " groups; --report DIR writes them all down", "");
        }
    }

    private void group(FailureGroup group, Rerun rerun) {
        int others = group.failures().size() - 1;
        line("");
        paragraph("FAILED " + group.subject() + ": " + group.fault(), "  ");
        line("  " + group.first().tested().id());
        FailureDetails.of(group.first(), rerun).forEach(detail -> detail(detail.word(), detail.text()));
        if (others > 0) {
            line("  and " + others + " more " + (others == 1 ? "case" : "cases") + " of this message with this fault");
        }
    }

    /** A line to run is not broken, so that it can be copied. */
    private void detail(String word, String value) {
        String label = "  " + word + ":" + " ".repeat(WORD - 3 - word.length());
        if (word.equals("alone")) {
            line(label + value);
            return;
        }
        List<String> lines = DATA.contains(word) ? Chunks.of(value, WIDTH - WORD)
                : Paragraph.wrap(value, WIDTH - WORD).stream()
                        .flatMap(line -> Chunks.of(line, WIDTH - WORD).stream()).toList();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            line((i == 0 ? label : " ".repeat(WORD)) + lines.get(i));
        }
        if (lines.size() > MOST_LINES) {
            line(" ".repeat(WORD) + "… (" + value.length() + " characters)");
        }
    }

    private void notRun(List<Outcome> outcomes) {
        Map<String, List<Outcome>> reasons = outcomes.stream().collect(Collectors.groupingBy(
                outcome -> outcome.note().isEmpty() ? "" : outcome.tested().subject() + ": " + outcome.note(),
                LinkedHashMap::new, Collectors.toList()));
        reasons.forEach((reason, cases) -> {
            line("");
            paragraph("NOT RUN: " + cases.size() + " cases" + (reason.isEmpty() ? "" : " of " + reason), "  ");
        });
    }

    private void paragraph(String words, String indent) {
        List<String> lines = Paragraph.wrap(words, WIDTH - indent.length());
        line(lines.get(0));
        lines.stream().skip(1).forEach(rest -> line(indent + rest));
    }

    private static String sums(Tally tally) {
        return tally.total() + " cases: " + Arrays.stream(Verdict.values())
                .filter(verdict -> verdict == Verdict.PASSED || verdict == Verdict.FAILED || tally.count(verdict) > 0)
                .map(verdict -> tally.count(verdict) + " " + verdict.words()).collect(Collectors.joining(", "));
    }

    private void line(String line) {
        text.append(Printable.of(line)).append('\n');
    }
}
