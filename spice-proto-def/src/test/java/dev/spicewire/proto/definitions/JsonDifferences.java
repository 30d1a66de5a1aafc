// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Every place where two JSON trees differ, a line each. */
final class JsonDifferences {

    private final List<String> differences = new ArrayList<>();

    private JsonDifferences() {
    }

    static List<String> between(JsonNode expected, JsonNode actual) {
        JsonDifferences comparison = new JsonDifferences();
        comparison.compare("", expected, actual);
        return comparison.differences;
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected != null && actual != null && expected.isObject() && actual.isObject()) {
            compareObjects(path, expected, actual);
        } else if (expected != null && actual != null && expected.isArray() && actual.isArray()) {
            compareArrays(path, expected, actual);
        } else if (!Objects.equals(text(expected), text(actual))) {
            differences.add(path + ": expected " + text(expected) + " but was " + text(actual));
        }
    }

    private void compareObjects(String path, JsonNode expected, JsonNode actual) {
        Set<String> names = new LinkedHashSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(path + "." + name, expected.get(name), actual.get(name)));
    }

    private void compareArrays(String path, JsonNode expected, JsonNode actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            compare(path + "[" + label(expected.has(i) ? expected.get(i) : actual.get(i), i) + "]",
                    expected.get(i), actual.get(i));
        }
    }

    /** The name of an element says more than its index. */
    private static String label(JsonNode element, int index) {
        return element.path("name").isTextual() ? element.get("name").textValue() : Integer.toString(index);
    }

    private static String text(JsonNode node) {
        return node == null ? "nothing" : node.toString();
    }
}
