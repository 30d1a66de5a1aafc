// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Severity;
import java.util.List;
import java.util.Locale;

/**
 * Findings as one JSON document: {@code {"errors":n,"warnings":n,"notes":n,"diagnostics":[{"code","severity","file",
 * "line","column","length","message","hint"}]}}. Lines and columns count from 1.
 */
final class CheckJson {

    private CheckJson() {
    }

    static ObjectNode of(List<Diagnostic> diagnostics) {
        ObjectNode report = JsonNodeFactory.instance.objectNode()
                .put("errors", count(diagnostics, Severity.ERROR))
                .put("warnings", count(diagnostics, Severity.WARNING))
                .put("notes", count(diagnostics, Severity.NOTE));
        ArrayNode list = report.putArray("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            list.addObject().put("code", diagnostic.code().id())
                    .put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
                    .put("file", diagnostic.location().file())
                    .put("line", diagnostic.location().line())
                    .put("column", diagnostic.location().column())
                    .put("length", diagnostic.location().length())
                    .put("message", diagnostic.message())
                    .put("hint", diagnostic.hint());
        }
        return report;
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}
