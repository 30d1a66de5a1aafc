// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.diff.DiffReport;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.sarif.SarifLog;
import dev.spicewire.sarif.SarifRule;
import java.util.List;

/**
 * The report as SARIF: each change where the new version has it, or where the old one had it. The fingerprint is of
 * rule and symbol, so that a host knows a change again when lines have moved.
 */
final class SarifReport {

    private static final String FINGERPRINT = "ruleAndSymbol/v1";

    private SarifReport() {
    }

    /** {@return the whole document, with a line end at its end} */
    static String of(DiffReport report) {
        List<Change> changes = report.worthReading();
        List<SarifRule> rules = changes.stream().map(Change::rule).distinct().map(SarifReport::rule).toList();
        SarifLog log = new SarifLog(rules);
        changes.forEach(change -> add(log, change, report));
        return log.document().toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static SarifRule rule(Rule rule) {
        return new SarifRule(rule.id(), rule.title(), rule.title());
    }

    private static void add(SarifLog log, Change change, DiffReport report) {
        String proof = change.witness().map(w -> "; " + w.difference()).orElse(change.unproven() ? "; unproven" : "");
        SarifLocations where = SarifLocations.of(change, report);
        ObjectNode result = log.addResult(change.rule().id(), level(change.level()),
                change.symbol() + ": " + change.message() + proof, where.shown());
        ArrayNode locations = result.withArray("locations");
        ObjectNode location = locations.isEmpty() ? locations.addObject() : (ObjectNode) locations.get(0);
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", change.symbol());
        where.old().ifPresent(old -> {
            ObjectNode related = result.putArray("relatedLocations").addObject();
            old.put(related);
            related.putObject("message").put("text", "the old version");
        });
        result.putObject("partialFingerprints").put(FINGERPRINT, change.rule().id() + " " + change.symbol());
        result.putObject("properties").put("level", change.level().word())
                .put("oldClientNewServer", change.pairings().oldClientNewServer().word())
                .put("newClientOldServer", change.pairings().newClientOldServer().word());
    }

    private static String level(Level level) {
        return switch (level) {
            case BREAKING -> "error";
            case EXTENSION -> "warning";
            case SOURCE, NONE -> "note";
        };
    }
}
