// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The sum of the fields of a message as JSON: numbers as they are, bytes (a hex string) as their length and the first
 * of them. This is what every codec under measurement has to arrive at.
 */
public final class FieldSum {

    private FieldSum() {
    }

    public static long of(JsonNode value) {
        if (value.isNumber()) {
            return value.longValue();
        }
        if (value.isTextual()) {
            String hex = value.textValue();
            return hex.isEmpty() ? 0 : hex.length() / 2 + Integer.parseInt(hex.substring(0, 2), 16);
        }
        long sum = 0;
        for (JsonNode member : value) {
            sum += of(member);
        }
        return sum;
    }
}
