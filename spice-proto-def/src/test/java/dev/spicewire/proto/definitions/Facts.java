// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What upstream's own parser and a C compiler say about the protocol, as data. */
final class Facts {

    /** The whole resolved model of upstream's spice.proto. */
    static final String MODEL = "spice-model.json";
    /** The constants of the C header that upstream's generator makes from it. */
    static final String CONSTANTS = "c-enums.json";
    /** What upstream's headers define by hand: link stage, message headers, agent. */
    static final String HEADERS = "spice-headers.json";

    private Facts() {
    }

    static JsonNode read(String name) {
        try (InputStream file = Facts.class.getResourceAsStream("/facts/" + name)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return an object of numbers as a map, in its order} */
    static Map<String, Long> numbers(JsonNode object) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        object.properties().forEach(field -> numbers.put(field.getKey(), field.getValue().longValue()));
        return numbers;
    }
}
