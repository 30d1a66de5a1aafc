// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flattens tshark's tree of one message. */
final class TsharkTree {

    /** The node around a whole message or its body, which says nothing that its children do not say. */
    private static final Pattern WRAPPER =
            Pattern.compile("(Server|Client|Unknown) [\\w ]+( \\(\\d+ bytes\\)| message)");
    /** What tshark puts behind a label's name: numbers of an array's element, values, sizes. */
    private static final Pattern LABEL = Pattern.compile("(.*?)( \\(|: | - | #?\\d|\\[).*");
    private static final Pattern GIVEN_UP = Pattern.compile(".*(not fully dissected|cannot dissect)");

    private final List<TsharkField> fields = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    private TsharkTree() {
    }

    /** {@return the nodes with a value, and those that say where tshark gave up, which are named as they say it} */
    static List<TsharkField> flatten(JsonNode roots) {
        TsharkTree tree = new TsharkTree();
        tree.addAll(roots, "");
        return List.copyOf(tree.fields);
    }

    private void addAll(JsonNode nodes, String parent) {
        for (JsonNode node : nodes) {
            String label = node.path("label").asText();
            if (node.has("name")) {
                String path = parent + node.get("name").textValue().replaceFirst("^spice\\.", "");
                add(node, path);
                addAll(node.path("fields"), path + "/");
            } else if (GIVEN_UP.matcher(label).matches()) {
                add(node, parent + GIVEN_UP.matcher(label).replaceFirst("$1"));
            } else {
                boolean wraps = parent.isEmpty() && WRAPPER.matcher(label).matches();
                addAll(node.path("fields"), wraps ? "" : parent + name(label) + "/");
            }
        }
    }

    private static String name(String label) {
        Matcher matcher = LABEL.matcher(label);
        return matcher.matches() ? matcher.group(1) : label;
    }

    private void add(JsonNode node, String path) {
        int occurrence = occurrences.merge(path, 1, Integer::sum) - 1;
        fields.add(new TsharkField(path, occurrence, node.path("show").asText(), node.get("pos").intValue(),
                node.get("size").intValue(), node.path("hex").asText()));
    }
}
