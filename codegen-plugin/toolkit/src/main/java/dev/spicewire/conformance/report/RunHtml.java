// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as one page that needs nothing else, to search in and to print. */
final class RunHtml {

    /** With all about each of them, the page of a testee that is wrong everywhere would not open. */
    private static final int WHOLE = 500;
    private static final int LEAST_WHOLE_A_GROUP = 3;
    private static final int NAMES_A_GROUP = 200;

    private final StringBuilder page = new StringBuilder();
    private final RunReport report;
    private final HtmlFailure failure;

    private RunHtml(RunReport report) {
        this.report = report;
        failure = new HtmlFailure(report.rerun());
    }

    static String of(RunReport report) {
        return new RunHtml(report).write();
    }

    private String write() {
        String title = "SPICE conformance of " + HtmlText.escaped(report.testee().toString());
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(title)
                .append("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n")
                .append(resource("report.css")).append("</style>\n</head>\n<body>\n<h1>").append(title)
                .append("</h1>\n");
        summary();
        List<FailureGroup> groups = FailureGroup.of(report.outcomes(
                verdict -> verdict == Verdict.FAILED || verdict == Verdict.KNOWN_FAILURE));
        filters(groups);
        page.append("<main id=\"faults\">\n");
        int whole = Math.max(LEAST_WHOLE_A_GROUP, WHOLE / Math.max(1, groups.size()));
        groups.forEach(group -> group(group, whole));
        page.append("</main>\n");
        notRun();
        tables();
        return page.append("<script>\n").append(resource("report.js")).append("</script>\n</body>\n</html>\n")
                .toString();
    }

    private void summary() {
        Tally tally = Tally.of(report.outcomes());
        page.append("<p class=\"").append(report.isClean() ? "good" : "bad").append("\">")
                .append(report.isClean() ? "Passed" : "Failed").append(": ").append(Percentage.sentence(tally))
                .append("</p>\n<div class=\"bar\" role=\"img\" aria-label=\"shares of the verdicts\">");
        for (Verdict verdict : Verdict.values()) {
            if (tally.count(verdict) > 0) {
                page.append("<span class=\"").append(OutcomeList.word(verdict)).append("\" style=\"flex-grow:")
                        .append(tally.count(verdict)).append("\"></span>");
            }
        }
        page.append("</div>\n<ul class=\"legend\">");
        for (Verdict verdict : Verdict.values()) {
            page.append("<li><b class=\"").append(OutcomeList.word(verdict)).append("\"></b>")
                    .append(tally.count(verdict)).append(' ').append(verdict.words());
        }
        page.append("</ul>\n");
        report.problems().forEach(problem ->
                page.append("<p class=\"bad\">").append(HtmlText.escaped(problem)).append("</p>\n"));
    }

    private void filters(List<FailureGroup> groups) {
        if (groups.isEmpty()) {
            return;
        }
        page.append("<h2>Faults</h2>\n<form id=\"filters\">\n"
                + "<input type=\"search\" name=\"text\" placeholder=\"search\""
                + " aria-label=\"search\">\n");
        choice("message", groups, Tally::message);
        choice("rule", groups, Tally::rule);
        choice("level", groups, Tally::level);
        choice("verdict", groups, outcome -> OutcomeList.word(outcome.verdict()));
        page.append("<output></output>\n</form>\n");
    }

    private void choice(String name, List<FailureGroup> groups, Function<Outcome, String> value) {
        page.append("<select name=\"").append(name).append("\" aria-label=\"").append(name)
                .append("\"><option value=\"\">any ").append(name).append("</option>");
        groups.stream().flatMap(group -> group.failures().stream()).map(value)
                .collect(Collectors.toCollection(() -> new TreeSet<>(RunHtml::byLengthAndName)))
                .forEach(word -> page.append("<option value=\"").append(HtmlText.escaped(word)).append("\">")
                        .append(HtmlText.escaped(title(word))).append("</option>"));
        page.append("</select>\n");
    }

    private static int byLengthAndName(String one, String other) {
        boolean rules = Rule.of(one).isPresent() && Rule.of(other).isPresent();
        return rules && one.length() != other.length() ? one.length() - other.length() : one.compareTo(other);
    }

    private static String title(String word) {
        return Rule.of(word).map(rule -> word + " " + rule.title()).orElse(word);
    }

    private void group(FailureGroup group, int whole) {
        page.append("<section class=\"fault\"").append(data("message", group, Tally::message))
                .append(data("rule", group, Tally::rule))
                .append(data("level", group, Tally::level))
                .append(data("verdict", group, outcome -> OutcomeList.word(outcome.verdict())))
                .append(">\n<h2><button type=\"button\" aria-expanded=\"true\">")
                .append(HtmlText.escaped(group.subject().toString())).append(": <em>")
                .append(HtmlText.escaped(group.fault())).append("</em> <small>").append(group.failures().size())
                .append(group.failures().size() == 1 ? " case" : " cases").append("</small></button></h2>\n<div>\n");
        group.failures().stream().limit(whole).forEach(outcome -> page.append(failure.whole(outcome)));
        List<Outcome> others = group.failures().stream().skip(whole).toList();
        if (!others.isEmpty()) {
            page.append("<h3>and ").append(others.size()).append(" more cases with this fault</h3>\n<ul>");
            others.stream().limit(NAMES_A_GROUP).forEach(outcome ->
                    page.append("<li><code>").append(HtmlText.escaped(outcome.tested().id())).append("</code>"));
            page.append("</ul>\n");
            if (others.size() > NAMES_A_GROUP) {
                page.append("<p>… and ").append(others.size() - NAMES_A_GROUP)
                        .append(" that conformance.json has.</p>\n");
            }
        }
        page.append("</div>\n</section>\n");
    }

    private static String data(String name, FailureGroup group, Function<Outcome, String> value) {
        return " data-" + name + "=\"" + HtmlText.escaped(group.failures().stream().map(value).distinct()
                .collect(Collectors.joining(" "))) + "\"";
    }

    private void notRun() {
        Map<String, List<Outcome>> reasons = report.outcomes(verdict -> verdict == Verdict.NOT_RUN).stream()
                .collect(Collectors.groupingBy(outcome -> outcome.tested().subject() + ": " + outcome.note(),
                        LinkedHashMap::new, Collectors.toList()));
        if (!reasons.isEmpty()) {
            page.append("<h2>Not run</h2>\n<ul>");
            reasons.forEach((reason, cases) -> page.append("<li>").append(cases.size()).append(" cases of ")
                    .append(HtmlText.escaped(reason)));
            page.append("</ul>\n");
        }
    }

    private void tables() {
        page.append("<h2>Results</h2>\n");
        table("level", Tally.by(Tally::level, report.outcomes()));
        table("channel", Tally.by(Tally::channel, report.outcomes()));
        table("category", Tally.by(Tally::category, report.outcomes()));
        Map<String, Tally> rules = new TreeMap<>(RunHtml::byLengthAndName);
        rules.putAll(Tally.by(Tally::rule, report.outcomes()));
        table("rule", rules);
        table("message", Tally.by(Tally::message, report.outcomes()));
        coverage();
    }

    private void table(String group, Map<String, Tally> tallies) {
        page.append("<table class=\"results\">\n<tr><th>").append(group).append("<th>cases")
                .append(Arrays.stream(Verdict.values()).map(verdict -> "<th>" + verdict.column())
                        .collect(Collectors.joining())).append("</tr>\n");
        tallies.forEach(this::row);
        page.append("</table>\n");
    }

    private void coverage() {
        if (!report.coverage().isMeasured()) {
            return;
        }
        page.append("<h2>Coverage</h2>\n<table class=\"results\">\n<tr>")
                .append(CoverageTable.head().stream().map(name -> "<th>" + name).collect(Collectors.joining()))
                .append("</tr>\n");
        CoverageTable.rows(report.coverage()).forEach(row -> page.append("<tr>")
                .append(row.stream().map(cell -> "<td>" + HtmlText.escaped(cell)).collect(Collectors.joining()))
                .append("</tr>\n"));
        page.append("</table>\n");
    }

    private void row(String name, Tally tally) {
        page.append("<tr><td>").append(HtmlText.escaped(title(name))).append("<td>").append(tally.total());
        for (Verdict verdict : Verdict.values()) {
            int count = tally.count(verdict);
            page.append(count == 0 ? "<td>" : "<td class=\"" + OutcomeList.word(verdict) + "-count\">").append(count);
        }
        page.append("</tr>\n");
    }

    private static String resource(String name) {
        try (InputStream in = RunHtml.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
