// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is special about the fields of a message: the values of a small one, else the cases of its switches, the lengths
 * of its arrays and the members that are null. Told from the fields alone, so that a message has the same traits in
 * every suite.
 */
final class Traits {

    private static final Pattern SWITCH = Pattern.compile("u[0-9]*");
    /** So many values tell a message as a whole. */
    private static final int FEW_VALUES = 3;
    private static final int LONGEST_VALUE = 24;
    private static final int MOST = 4;

    private final List<String> shapes = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private boolean allTold = true;
    private boolean switches;
    private boolean arrays;

    private Traits() {
    }

    static Traits of(JsonNode fields) {
        Traits traits = new Traits();
        traits.members("", fields);
        return traits;
    }

    /** {@return words for a name, in the order of the fields} */
    List<String> words() {
        return tellAll() ? values : shapes.stream().distinct().limit(MOST).toList();
    }

    /** {@return whether no other fields have these words} */
    boolean tellAll() {
        return allTold && values.size() <= FEW_VALUES;
    }

    boolean hasSwitches() {
        return switches;
    }

    boolean hasArrays() {
        return arrays;
    }

    private void members(String owner, JsonNode struct) {
        for (Map.Entry<String, JsonNode> member : struct.properties()) {
            JsonNode value = member.getValue();
            if (isSwitch(member.getKey(), value)) {
                taken(owner.isEmpty() ? member.getKey() : owner, value);
            } else {
                member(member.getKey(), value);
            }
        }
    }

    private void member(String name, JsonNode value) {
        if (value.isObject()) {
            allTold = false;
            members(name, value);
        } else if (value.isArray()) {
            allTold = false;
            arrays = true;
            shapes.add(name + "-" + value.size());
            elements(name, value);
        } else {
            if (value.isNull()) {
                shapes.add(name + "-null");
            }
            arrays |= value.isTextual();
            String text = value.isTextual() && value.textValue().isEmpty() ? "empty" : value.asText();
            allTold &= text.length() <= LONGEST_VALUE;
            values.add(name + "-" + text);
        }
    }

    private void elements(String name, JsonNode array) {
        array.forEach(element -> {
            if (element.isObject()) {
                members(name, element);
            }
        });
    }

    /** A switch is an object with the case that is taken; by custom, its name is a {@code u}. */
    private static boolean isSwitch(String name, JsonNode value) {
        return SWITCH.matcher(name).matches() && (value.isNull() || value.isObject() && value.size() == 1);
    }

    private void taken(String owner, JsonNode value) {
        switches = true;
        allTold = false;
        if (value.isNull()) {
            shapes.add(owner + "-none");
            return;
        }
        Map.Entry<String, JsonNode> taken = value.properties().iterator().next();
        JsonNode list = taken.getValue().isObject() ? taken.getValue().path(taken.getKey()) : taken.getValue();
        shapes.add(owner + "-" + taken.getKey() + (list.isArray() ? "-" + list.size() : ""));
        if (list.isArray()) {
            arrays = true;
            elements(owner, list);
        } else if (taken.getValue().isObject()) {
            members(owner, taken.getValue());
        }
    }
}
