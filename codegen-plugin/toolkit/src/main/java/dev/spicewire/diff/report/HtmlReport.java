// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.diff.DiffReport;
import dev.spicewire.diff.version.Version;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.verdict.Compatibility;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.diff.verdict.Pairings;
import dev.spicewire.proto.diff.witness.Witness;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.text.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report as one page: a table of the changes, then each with its locations, byte rulers and readings. */
final class HtmlReport {

    private static final String STYLE = "diff-report.css";
    private static final String UNPROVEN = "<p><strong>Unproven:</strong> no bytes were found that show it.</p>\n";
    private static final String KEY = "<p class=\"key\">Above the bytes: members as the old version reads them; below:"
            + " the new one. Marked: read otherwise by the other version; dashed: missing at the end.</p>\n";

    private final DiffReport report;

    private HtmlReport(DiffReport report) {
        this.report = report;
    }

    static String of(DiffReport report) {
        return new HtmlReport(report).page();
    }

    private String page() {
        List<Change> changes = report.worthReading();
        String head = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Protocol changes: "
                + report.comparison().level().word() + ", " + Html.escape(name(report.before()) + " to "
                        + name(report.after())) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n";
        String verdict = "<h1>Protocol changes: " + level(report.comparison().level())
                + "</h1>\n<p>From <code>" + Html.escape(name(report.before())) + "</code> to <code>"
                + Html.escape(name(report.after())) + "</code>.</p>\n<p>"
                + pairings(report.comparison().pairings()) + "</p>\n<p>" + Html.escape(report.summary()) + "</p>\n";
        String sections = changes.stream().map(c -> section(changes.indexOf(c), c)).collect(Collectors.joining());
        return head + verdict + table(changes) + sections + "</body>\n</html>\n";
    }

    private static String name(Version version) {
        return version.sources().main().name();
    }

    private static String table(List<Change> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        String rows = changes.stream().map(c -> "<tr><td>" + level(c.level()) + "</td><td><a href=\"#change-"
                + changes.indexOf(c) + "\"><code>" + Html.escape(c.symbol()) + "</code></a></td><td><code>"
                + c.rule().id() + "</code></td><td>" + cell(c.pairings().oldClientNewServer()) + "</td><td>"
                + cell(c.pairings().newClientOldServer()) + "</td></tr>\n").collect(Collectors.joining());
        return "<table>\n<tr><th scope=\"col\">level</th><th scope=\"col\">what</th><th scope=\"col\">rule</th>"
                + "<th scope=\"col\">old client, new server</th><th scope=\"col\">new client, old server</th></tr>\n"
                        + rows + "</table>\n";
    }

    private String section(int number, Change change) {
        String reaches = change.affects().isEmpty()
                ? ""
                : "<p>Reaches " + change.affects().stream().map(a -> "<code>" + Html.escape(a) + "</code>")
                        .collect(Collectors.joining(", ")) + ".</p>\n";
        String proof = change.witness().map(this::proof).orElse(change.unproven() ? UNPROVEN : "");
        return "<section id=\"change-" + number + "\">\n<h2>" + level(change.level()) + " <code>" + change.rule().id()
                + "</code> <code>" + Html.escape(change.symbol()) + "</code></h2>\n<p>" + Html.escape(change.message())
                + ".</p>\n<p>" + pairings(change.pairings()) + "</p>\n"
                + sides(quoted(QuotedLine.of(change.before(), report.before().sources())),
                        quoted(QuotedLine.of(change.after(), report.after().sources())))
                + reaches + proof + "</section>\n";
    }

    private static String sides(String before, String after) {
        return "<div class=\"sides\"><div><strong>old</strong> " + before + "</div><div><strong>new</strong> " + after
                + "</div></div>\n";
    }

    private static String quoted(QuotedLine quoted) {
        return Html.escape(quoted.location())
                + (quoted.line().isEmpty() ? "" : "<pre>" + Html.escape(quoted.line()) + "</pre>");
    }

    private String proof(Witness witness) {
        return "<h3>Proof: " + Html.escape(witness.channel()) + "/" + witness.from().word() + "/" + witness.id() + ", "
                + witness.body().size() + " bytes</h3>\n<p>" + Html.escape(witness.difference()) + ".</p>\n"
                + KEY + "<div class=\"ruler\" tabindex=\"0\">" + RulerSvg.of(witness.body().toArray(),
                        spans(report.before(), witness, witness.before()),
                        spans(report.after(), witness, witness.after())) + "</div>\n"
                + sides("<pre>" + Html.escape(ReadingWords.of(witness.before())) + "</pre>",
                        "<pre>" + Html.escape(ReadingWords.of(witness.after())) + "</pre>");
    }

    private static List<Ruler.Span> spans(Version version, Witness witness, Decoded reading) {
        return version.protocol().channel(witness.channelType())
                .flatMap(channel -> channel.channel().message(witness.from(), witness.id()))
                .map(message -> Ruler.of(message.body(), reading)).orElse(List.of());
    }

    private static String pairings(Pairings pairings) {
        return "Old client, new server: " + cell(pairings.oldClientNewServer()) + ". New client, old server: "
                + cell(pairings.newClientOldServer()) + ".";
    }

    private static String level(Level level) {
        return "<span class=\"" + level.word() + "\">" + level.word() + "</span>";
    }

    private static String cell(Compatibility cell) {
        return "<span class=\"" + cell.word() + "\">" + cell.word() + "</span>";
    }

    private static String style() {
        try (InputStream in = Optional.ofNullable(HtmlReport.class.getResourceAsStream(STYLE)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet is part of the program", e);
        }
    }
}
