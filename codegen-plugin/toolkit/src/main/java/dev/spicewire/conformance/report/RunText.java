package dev.spicewire.conformance.report;

import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for people: tables, the first failures, the sums. */
final class RunText {

    private static final int FAILURES_SHOWN = 10;
    private static final int LINE = 160;

    private final StringBuilder text = new StringBuilder();

    private RunText() {
    }

    static String of(RunReport report) {
        RunText page = new RunText();
        page.line("testee: " + report.testee());
        page.table("channel", Tally.by(Tally::channel, report.outcomes()));
        page.table("category", Tally.by(Tally::category, report.outcomes()));
        page.failures(report.outcomes(verdict -> verdict == Verdict.FAILED));
        page.notRun(report.outcomes(verdict -> verdict == Verdict.NOT_RUN));
        page.line("");
        report.problems().forEach(problem -> page.line("error: " + problem));
        page.line(sums(Tally.of(report.outcomes())));
        return page.text.toString();
    }

    private void table(String group, Map<String, Tally> tallies) {
        line("");
        List<String> head = new ArrayList<>(List.of(group, "cases"));
        Arrays.stream(Verdict.values()).map(Verdict::column).forEach(head::add);
        Table table = new Table(head.toArray(String[]::new));
        tallies.forEach((name, tally) -> {
            List<String> row = new ArrayList<>(List.of(name, Integer.toString(tally.total())));
            Arrays.stream(Verdict.values()).map(v -> Integer.toString(tally.count(v))).forEach(row::add);
            table.row(row.toArray(String[]::new));
        });
        table.lines().forEach(this::line);
    }

    private void failures(List<Outcome> failures) {
        failures.stream().limit(FAILURES_SHOWN).forEach(failure -> {
            line("");
            line("FAILED " + failure.tested().id() + ": " + failure.tested().subject() + ", "
                    + failure.tested().category());
            failure.mismatch().ifPresent(this::mismatch);
        });
        if (failures.size() > FAILURES_SHOWN) {
            line("");
            line("and " + (failures.size() - FAILURES_SHOWN) + " more failures; --report DIR writes them all down");
        }
    }

    private void notRun(List<Outcome> outcomes) {
        Map<String, List<Outcome>> reasons = outcomes.stream().collect(Collectors.groupingBy(
                outcome -> outcome.note().isEmpty() ? "" : outcome.tested().subject() + ": " + outcome.note(),
                LinkedHashMap::new, Collectors.toList()));
        reasons.forEach((reason, cases) -> {
            line("");
            line("NOT RUN: " + cases.size() + " cases" + (reason.isEmpty() ? "" : " of " + reason));
        });
    }

    private void mismatch(Mismatch mismatch) {
        line("  " + mismatch.reason());
        line("  expected: " + cut(mismatch.expected()));
        line("  got:      " + cut(mismatch.got()));
        mismatch.log().forEach(logged -> line("  log:      " + cut(logged)));
    }

    private static String sums(Tally tally) {
        return tally.total() + " cases: " + Arrays.stream(Verdict.values())
                .filter(verdict -> verdict == Verdict.PASSED || verdict == Verdict.FAILED || tally.count(verdict) > 0)
                .map(verdict -> tally.count(verdict) + " " + verdict.words()).collect(Collectors.joining(", "));
    }

    private static String cut(String value) {
        return value.length() <= LINE ? value : value.substring(0, LINE) + "…";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
