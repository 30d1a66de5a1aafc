// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.diff.DiffReport;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.diff.verdict.Pairings;
import dev.spicewire.proto.diff.witness.Witness;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import java.util.stream.Collectors;

/** The report for people: each change with both locations side by side, the verdict and the proof. */
final class TextReport {

    private static final int COLUMN = 56;
    private static final String RESET = "\u001B[0m";

    private final DiffReport report;
    private final boolean colours;

    TextReport(DiffReport report, boolean colours) {
        this.report = report;
        this.colours = colours;
    }

    String render() {
        return report.worthReading().stream().map(this::change).collect(Collectors.joining())
                + verdict(report.comparison().pairings()) + "\n" + report.summary() + "\n";
    }

    private String change(Change change) {
        StringBuilder text = new StringBuilder();
        text.append(level(change.level())).append(" ").append(change.rule().id()).append(" ").append(change.symbol())
                .append(": ").append(change.message()).append("\n");
        QuotedLine before = QuotedLine.of(change.before(), report.before().sources());
        QuotedLine after = QuotedLine.of(change.after(), report.after().sources());
        text.append(row("old " + before.location(), "new " + after.location()));
        text.append(row("    " + before.line(), "    " + after.line()));
        if (change.onTheWire()) {
            text.append("  ").append(verdict(change.pairings())).append("\n");
            text.append("  reaches ").append(String.join(", ", change.affects())).append("\n");
            text.append(change.witness().map(TextReport::witness).orElse("  unproven: no bytes found that show it\n"));
        }
        return text.append("\n").toString();
    }

    private static String row(String left, String right) {
        if (left.isBlank() && right.isBlank()) {
            return "";
        }
        String padded = left + " ".repeat(Math.max(1, COLUMN - left.length()));
        return ("  " + padded + "| " + right).stripTrailing() + "\n";
    }

    private static String verdict(Pairings pairings) {
        return "old client, new server: " + pairings.oldClientNewServer().word() + "; new client, old server: "
                + pairings.newClientOldServer().word();
    }

    private static String witness(Witness witness) {
        String bytes = witness.body().size() == 0 ? "no bytes" : witness.body().toString();
        String strict = witness.strictness() == ReadingStrictness.STRICT ? ", read strictly" : "";
        // Where one version refuses the message, its reading says it all.
        boolean bothRead = witness.before() instanceof Decoded.Accepted && witness.after() instanceof Decoded.Accepted;
        return "  proof: " + witness.channel() + "/" + witness.from().word() + "/" + witness.id() + ", " + bytes
                + strict + "\n    old " + ReadingWords.of(witness.before()) + "\n    new "
                        + ReadingWords.of(witness.after())
                + (bothRead ? "\n    " + witness.difference() : "") + "\n";
    }

    private String level(Level level) {
        String code = switch (level) {
            case BREAKING -> "1;31";
            case EXTENSION -> "1;33";
            case SOURCE -> "1;36";
            case NONE -> "0";
        };
        return colours ? "\u001B[" + code + "m" + level.word() + RESET : level.word();
    }
}
