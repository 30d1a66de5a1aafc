// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The right answer and the one that came, side by side: member by member, byte by byte, or as they are. */
final class HtmlAnswers {

    private static final String ACCEPTED = "accepted ";
    private static final int MOST_EQUAL = 40;

    private HtmlAnswers() {
    }

    static String of(Outcome failure) {
        Optional<Mismatch> mismatch = failure.mismatch();
        if (mismatch.isEmpty()) {
            return "";
        }
        Expectation right = failure.tested().expectation();
        String got = mismatch.get().got();
        if (right instanceof Expectation.Bytes bytes && got.matches("[0-9a-fA-F]+")) {
            return sides(HtmlBytes.compared(bytes.hex(), got), HtmlBytes.compared(got, bytes.hex()));
        }
        if (right instanceof Expectation.Fields fields && got.startsWith(ACCEPTED)) {
            Optional<JsonNode> expected = parse(fields.json());
            Optional<JsonNode> given = parse(got.substring(ACCEPTED.length()));
            if (expected.isPresent() && given.isPresent()) {
                return members(flat(expected.get()), flat(given.get()));
            }
        }
        return sides(text(mismatch.get().expected()), text(got));
    }

    private static String sides(String expected, String got) {
        return "<div class=\"sides\"><div><h4>expected</h4>" + expected + "</div><div><h4>got</h4>" + got
                + "</div></div>\n";
    }

    private static String text(String value) {
        return "<pre>" + HtmlText.escaped(value) + "</pre>";
    }

    /** Members that differ are all shown, of the others the first ones. */
    private static String members(Map<String, String> expected, Map<String, String> got) {
        Set<String> paths = new LinkedHashSet<>(expected.keySet());
        paths.addAll(got.keySet());
        StringBuilder out = new StringBuilder("<table class=\"answers\"><tr><th>member<th>expected<th>got</tr>\n");
        int equal = 0;
        for (String path : paths) {
            String right = expected.getOrDefault(path, "—");
            String given = got.getOrDefault(path, "—");
            boolean differs = !right.equals(given);
            equal += differs ? 0 : 1;
            if (differs || equal <= MOST_EQUAL) {
                out.append(differs ? "<tr class=\"differs\">" : "<tr>").append("<td>").append(HtmlText.escaped(path))
                        .append("<td>").append(HtmlText.escaped(right)).append("<td>").append(HtmlText.escaped(given))
                        .append("</tr>\n");
            }
        }
        if (equal > MOST_EQUAL) {
            out.append("<tr><td colspan=\"3\">… and ").append(equal - MOST_EQUAL).append(" equal members</tr>\n");
        }
        return out.append("</table>\n").toString();
    }

    private static Map<String, String> flat(JsonNode node) {
        Map<String, String> members = new LinkedHashMap<>();
        flat("", node, members);
        return members;
    }

    private static void flat(String path, JsonNode node, Map<String, String> members) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(member -> flat(path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                    member.getValue(), members));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                flat(path + "[" + i + "]", node.get(i), members);
            }
        } else {
            members.put(path, node.toString());
        }
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.of(JsonText.parse(json));
        } catch (InvalidJsonException e) {
            // It was cut, or never was JSON; it is shown as it is.
            return Optional.empty();
        }
    }
}
