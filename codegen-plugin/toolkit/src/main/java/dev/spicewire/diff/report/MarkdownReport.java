// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.diff.DiffReport;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.verdict.Pairings;
import dev.spicewire.proto.diff.witness.Witness;
import dev.spicewire.text.Html;
import java.util.stream.Collectors;

/** The report for a pull request: a verdict, a table of the changes, and the proofs folded below it. */
final class MarkdownReport {

    private MarkdownReport() {
    }

    static String of(DiffReport report) {
        String head = "## Protocol changes: " + report.comparison().level().word() + "\n\n"
                + pairings(report.comparison().pairings()) + "\n\n" + report.summary() + "\n";
        if (report.worthReading().isEmpty()) {
            return head;
        }
        return head + "\n| level | change | old client, new server | new client, old server | where |\n"
                + "|---|---|---|---|---|\n"
                + report.worthReading().stream().map(c -> row(c, report)).collect(Collectors.joining())
                + report.worthReading().stream().map(MarkdownReport::proof).collect(Collectors.joining());
    }

    private static String pairings(Pairings pairings) {
        return "Old client, new server: **" + pairings.oldClientNewServer().word()
                + "**. New client, old server: **" + pairings.newClientOldServer().word() + "**.";
    }

    private static String row(Change change, DiffReport report) {
        String location = change.after().isPresent()
                ? QuotedLine.of(change.after(), report.after().sources()).location()
                : QuotedLine.of(change.before(), report.before().sources()).location();
        return "| " + change.level().word() + " | `" + change.rule().id() + "` " + cell(change.message()) + " | "
                + change.pairings().oldClientNewServer().word() + " | "
                + change.pairings().newClientOldServer().word() + " | " + cell(location) + " |\n";
    }

    private static String proof(Change change) {
        if (!change.onTheWire()) {
            return "";
        }
        String head = "\n<details><summary><code>" + Html.escape(change.rule().id() + " " + change.symbol())
                + "</code></summary>\n\n";
        String reach = "Reaches " + change.affects().stream().map(a -> "`" + a + "`").collect(Collectors.joining(", "))
                + ".\n\n";
        return head + reach + change.witness().map(MarkdownReport::witness).orElse("Unproven.\n") + "\n</details>\n";
    }

    private static String witness(Witness witness) {
        return "```text\n" + witness.channel() + "/" + witness.from().word() + "/" + witness.id() + " "
                + witness.body() + "\nold " + ReadingWords.of(witness.before()) + "\nnew "
                + ReadingWords.of(witness.after()) + "\n```\n";
    }

    private static String cell(String text) {
        return Html.escape(text).replace("|", "\\|").replace("\n", " ");
    }
}
