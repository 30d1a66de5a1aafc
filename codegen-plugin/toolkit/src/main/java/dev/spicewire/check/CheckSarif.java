// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.sarif.SarifLocation;
import dev.spicewire.sarif.SarifLog;
import dev.spicewire.sarif.SarifRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Findings as SARIF. */
final class CheckSarif {

    private CheckSarif() {
    }

    static ObjectNode of(List<Diagnostic> diagnostics) {
        List<SarifRule> rules = diagnostics.stream().map(Diagnostic::code).distinct()
                .sorted(Comparator.comparing(Code::id))
                .map(code -> new SarifRule(code.id(), code.title(), code.explanation())).toList();
        SarifLog log = new SarifLog(rules);
        diagnostics.forEach(d -> log.addResult(d.code().id(), level(d.severity()), DiagnosticMessage.withHint(d),
                Optional.of(d.location()).filter(known -> !known.equals(Location.NONE)).map(SarifLocation::inFile)));
        return log.document();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
