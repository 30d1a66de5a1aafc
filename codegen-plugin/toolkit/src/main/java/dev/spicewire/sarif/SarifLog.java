// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.tool.ToolVersion;
import java.util.List;
import java.util.Optional;

/** A report in SARIF 2.1.0 (OASIS), which code hosts show beside the lines it is about. */
public final class SarifLog {

    private static final String VERSION = "2.1.0";
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final List<SarifRule> rules;
    private final ObjectNode log = JsonNodeFactory.instance.objectNode().put("$schema", SCHEMA).put("version", VERSION);
    private final ArrayNode results;

    /**
     * A report without results.
     *
     * @param rules the rules that results will refer to
     */
    public SarifLog(List<SarifRule> rules) {
        this.rules = List.copyOf(rules);
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Spicewire")
                .put("version", ToolVersion.current());
        ArrayNode ruleNodes = driver.putArray("rules");
        this.rules.forEach(rule -> addRule(ruleNodes.addObject(), rule));
        run.put("columnKind", "unicodeCodePoints");
        this.results = run.putArray("results");
    }

    /**
     * Adds a result.
     *
     * @param rule     identifier of one of the rules
     * @param level    {@code error}, {@code warning} or {@code note}
     * @param text     what was found
     * @param location where it is, if it is in a file
     * @return the result, to which properties can be added
     */
    public ObjectNode addResult(String rule, String level, String text, Optional<SarifLocation> location) {
        ObjectNode result = results.addObject().put("ruleId", rule).put("ruleIndex", index(rule)).put("level", level);
        result.putObject("message").put("text", text);
        location.ifPresent(known -> known.put(result.putArray("locations").addObject()));
        return result;
    }

    /** {@return the document} */
    public ObjectNode document() {
        return log;
    }

    private int index(String rule) {
        return rules.stream().map(SarifRule::id).toList().indexOf(rule);
    }

    private static void addRule(ObjectNode node, SarifRule rule) {
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.title());
        node.putObject("fullDescription").put("text", rule.explanation());
    }
}
