// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import dev.spicewire.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a testee says about itself.
 *
 * @param name       its name
 * @param version    its version
 * @param operations what it can do, as far as we know of it
 * @param words      the words that it has for what it can do
 */
public record TesteeDescription(String name, String version, List<Operation> operations, List<String> words) {

    private static final int LONGEST_NAME = 200;

    /** Name and version are made {@linkplain Printable printable}, and are no longer than people read. */
    public TesteeDescription {
        name = shown(name);
        version = shown(version);
        operations = List.copyOf(operations);
        words = List.copyOf(words);
    }

    /**
     * One whose words are all known.
     *
     * @param name       its name
     * @param version    its version
     * @param operations what it can do
     */
    public TesteeDescription(String name, String version, List<Operation> operations) {
        this(name, version, operations, operations.stream().map(Operation::word).toList());
    }

    /**
     * What a testee says.
     *
     * @param name    its name
     * @param version its version, or nothing
     * @param words   the words that it has for what it can do; those that are of no operation stand there for people
     * @return its description
     */
    public static TesteeDescription of(String name, String version, List<String> words) {
        return new TesteeDescription(name, version,
                Arrays.stream(Operation.values()).filter(operation -> words.contains(operation.word())).toList(),
                words);
    }

    static TesteeDescription of(JsonObject answer) throws InvalidJsonException {
        if (!answer.get("ops").isArray()) {
            throw answer.invalid("ops", "an array of strings");
        }
        List<String> words = new ArrayList<>();
        for (JsonNode word : answer.get("ops")) {
            words.add(word.asText());
        }
        return of(answer.text("name"), answer.optionalText("version").orElse(""), words);
    }

    private static String shown(String words) {
        return Printable.of(words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME) + "…");
    }

    /** {@return name and version} */
    @Override
    public String toString() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
