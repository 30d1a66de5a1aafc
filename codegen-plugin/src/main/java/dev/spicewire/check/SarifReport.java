package dev.spicewire.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.codegen.ToolVersion;
import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;

/** Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines they are about. */
final class SarifReport {

    private static final String VERSION = "2.1.0";
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {
    }

    static ObjectNode of(List<Diagnostic> diagnostics) {
        List<Code> rules = diagnostics.stream().map(Diagnostic::code).distinct()
                .sorted(Comparator.comparing(Code::id)).toList();
        ObjectNode log = JsonNodeFactory.instance.objectNode().put("$schema", SCHEMA).put("version", VERSION);
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Spicewire")
                .put("version", ToolVersion.current());
        ArrayNode ruleNodes = driver.putArray("rules");
        rules.forEach(code -> addRule(ruleNodes.addObject(), code));
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        diagnostics.forEach(d -> addResult(results.addObject(), d, rules.indexOf(d.code())));
        return log;
    }

    private static void addRule(ObjectNode rule, Code code) {
        rule.put("id", code.id());
        rule.putObject("shortDescription").put("text", code.title());
        rule.putObject("fullDescription").put("text", code.explanation());
    }

    private static void addResult(ObjectNode result, Diagnostic diagnostic, int ruleIndex) {
        result.put("ruleId", diagnostic.code().id()).put("ruleIndex", ruleIndex)
                .put("level", level(diagnostic.severity()));
        result.putObject("message").put("text", DiagnosticMessage.withHint(diagnostic));
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        Location location = diagnostic.location();
        place.putObject("artifactLocation").put("uri", uri(location.file()));
        place.putObject("region").put("startLine", Math.max(1, location.line()))
                .put("startColumn", Math.max(1, location.column()))
                .put("endColumn", Math.max(1, location.column()) + location.length());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    /** A relative path stays relative, as SARIF viewers resolve it against the root of the repository. */
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        boolean absolute = path.startsWith("/");
        try {
            return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }
}
