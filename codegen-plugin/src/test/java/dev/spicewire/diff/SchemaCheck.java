package dev.spicewire.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a document against a JSON Schema, by the keywords that ours use: {@code $ref} into {@code $defs},
 * {@code anyOf}, {@code type}, {@code enum}, {@code required}, {@code properties}, {@code additionalProperties}, {@code items}.
 */
final class SchemaCheck {

    private final JsonNode schema;

    SchemaCheck(JsonNode schema) {
        this.schema = schema;
    }

    /** {@return what is wrong, sorted; nothing if the document follows the schema} */
    List<String> faults(JsonNode document) {
        return faults(schema, document, "").stream().sorted().toList();
    }

    private List<String> faults(JsonNode rule, JsonNode node, String path) {
        if (rule.has("$ref")) {
            return faults(schema.at(rule.get("$ref").asText().substring(1)), node, path);
        }
        List<String> faults = new ArrayList<>();
        if (rule.has("anyOf")) {
            boolean fits = rule.get("anyOf").valueStream().anyMatch(way -> faults(way, node, path).isEmpty());
            return fits ? faults : List.of(path + ": fits none of the ways");
        }
        if (rule.has("type") && !isOf(rule.get("type").asText(), node)) {
            return List.of(path + ": not of type " + rule.get("type").asText());
        }
        if (rule.has("enum") && rule.get("enum").valueStream().noneMatch(node::equals)) {
            faults.add(path + ": not one of the allowed values");
        }
        rule.path("required").valueStream().filter(name -> !node.has(name.asText()))
                .forEach(name -> faults.add(path + "/" + name.asText() + ": is missing"));
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String memberPath = path + "/" + member.getKey();
            if (rule.path("properties").has(member.getKey())) {
                faults.addAll(faults(rule.path("properties").get(member.getKey()), member.getValue(), memberPath));
            } else if (rule.path("additionalProperties").isBoolean()) {
                faults.add(memberPath + ": is not described");
            }
        }
        if (rule.has("items")) {
            node.valueStream().forEach(item -> faults.addAll(faults(rule.get("items"), item, path + "[]")));
        }
        return faults;
    }

    private static boolean isOf(String type, JsonNode node) {
        return switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isTextual();
            case "integer" -> node.isIntegralNumber();
            case "null" -> node.isNull();
            default -> throw new IllegalArgumentException("a type that no schema of ours uses: " + type);
        };
    }
}
