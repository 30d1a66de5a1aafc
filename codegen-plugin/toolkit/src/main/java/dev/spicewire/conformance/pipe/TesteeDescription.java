package dev.spicewire.conformance.pipe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a testee says about itself.
 *
 * @param name       its name
 * @param version    its version
 * @param operations what it can do, as far as we know of it
 */
public record TesteeDescription(String name, String version, List<Operation> operations) {

    /** Takes a copy. */
    public TesteeDescription {
        operations = List.copyOf(operations);
    }

    static TesteeDescription of(JsonObject answer) throws InvalidJsonException {
        Set<String> words = new HashSet<>();
        for (JsonNode word : answer.get("ops")) {
            words.add(word.asText());
        }
        return new TesteeDescription(answer.text("name"), answer.optionalText("version").orElse(""),
                Arrays.stream(Operation.values()).filter(operation -> words.contains(operation.word())).toList());
    }

    /** {@return name and version} */
    @Override
    public String toString() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
