// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a suite's file, as its README describes it. A line with {@code accept} holds a verdict and gives one
 * case; one with {@code upstream_bug} holds a message on which the reference codec misbehaves, and gives none; any
 * other holds a message that is right and gives one for each operation.
 */
final class VectorLine {

    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})*+");
    private static final String NO_CATEGORY = "other";

    private final String suite;
    private final int number;
    private final JsonObject json;
    private final String category;
    private final List<Case> cases = new ArrayList<>();

    private VectorLine(String suite, int number, JsonObject json) throws InvalidJsonException {
        this.suite = suite;
        this.number = number;
        this.json = json;
        category = json.optionalText("cat").orElse(NO_CATEGORY);
    }

    /**
     * Reads a line.
     *
     * @param suite  name of the file without extension
     * @param number number of the line, from 1
     * @param line   its text
     * @return its cases
     * @throws InvalidJsonException if the line is not one of a suite
     */
    static List<Case> cases(String suite, int number, String line) throws InvalidJsonException {
        VectorLine vector = new VectorLine(suite, number, JsonObject.parse(line));
        if (vector.flag("upstream_bug")) {
            return List.of();
        }
        if (vector.json.has("accept")) {
            vector.addVerdict();
        } else {
            vector.addOperations();
        }
        return vector.cases;
    }

    private void addVerdict() throws InvalidJsonException {
        boolean accepted = json.flag("accept");
        Expectation expectation = new Expectation.Rejected();
        if (accepted) {
            expectation = json.has("fields") ? fields() : new Expectation.Accepted();
        }
        String body = hex("hex");
        Rule rule = new Grounds(category, accepted, Optional.empty()).ofReading();
        String name = name(Optional.empty(), body);
        Operation operation = operation();
        add(name, operation.word(), operation, body, expectation, rule);
        if (json.has("canonical_hex")) {
            add(name, "roundtrip", Operation.ROUNDTRIP, body, new Expectation.Bytes(hex("canonical_hex")),
                    new Grounds(category, true, Optional.empty()).ofWriting());
        }
    }

    private Operation operation() throws InvalidJsonException {
        Optional<String> word = json.optionalText("op");
        return word.isEmpty() ? Operation.DECODE : Operation.of(word.get())
                .orElseThrow(() -> json.invalid("op", "an operation of the testee protocol"));
    }

    private void addOperations() throws InvalidJsonException {
        boolean canonical = json.flag("canonical");
        String body = hex("hex");
        Expectation.Fields fields = fields();
        Optional<Traits> traits = Optional.of(Traits.of(json.get("fields")));
        Expectation written = new Expectation.Bytes(canonical ? body : hex("canonical_hex"));
        Grounds grounds = new Grounds(category, true, traits);
        String name = name(traits, body);
        add(name, "decode", Operation.DECODE, body, fields, grounds.ofReading());
        add(name, "encode", Operation.ENCODE, fields.json(), written, grounds.ofWriting());
        add(name, "roundtrip", Operation.ROUNDTRIP, body, written, grounds.ofWriting());
        if (!canonical) {
            // A null pointer stands for an empty array there, so that the fields are not all the same.
            boolean rejected = flag("canonical_rejected");
            add(name, "decode-canonical", Operation.DECODE, hex("canonical_hex"),
                    rejected ? new Expectation.Rejected() : new Expectation.Accepted(),
                    grounds.ofReadingBack(rejected));
        }
    }

    private String name(Optional<Traits> traits, String body) throws InvalidJsonException {
        Optional<String> given = json.optionalText("case");
        return given.isPresent()
                ? CaseName.given(subject(), category, given.get())
                : CaseName.of(subject(), category, traits, body);
    }

    private void add(String name, String action, Operation operation, String input, Expectation expectation,
            Rule rule) throws InvalidJsonException {
        cases.add(new Case(name + "/" + action, suite, number, category, subject(), operation, input, expectation,
                new Basis(json.optionalText("rule").orElse(rule.id()), level(), tags(operation, expectation))));
    }

    private Level level() throws InvalidJsonException {
        Optional<String> word = json.optionalText("level");
        return word.isEmpty() ? Level.REQUIRED : Level.of(word.get())
                .orElseThrow(() -> json.invalid("level", "'required' or 'recommended'"));
    }

    /** {@return words of the line, and what it asks for} */
    private List<String> tags(Operation operation, Expectation expectation) throws InvalidJsonException {
        List<String> tags = new ArrayList<>(List.of(suite, category, operation.word(),
                expectation instanceof Expectation.Rejected ? "rejected" : "accepted"));
        if (json.has("tags")) {
            if (!json.get("tags").isArray()) {
                throw json.invalid("tags", "an array of strings");
            }
            json.get("tags").forEach(tag -> tags.add(tag.asText()));
        }
        return tags.stream().distinct().toList();
    }

    private boolean flag(String name) throws InvalidJsonException {
        return json.has(name) && json.flag(name);
    }

    private Subject subject() throws InvalidJsonException {
        String from = json.text("from");
        if (!from.equals("server") && !from.equals("client")) {
            throw json.invalid("from", "'server' or 'client'");
        }
        return new Subject(json.optionalText("channel"), json.number("channel_type"), from, json.number("id"),
                json.optionalText("msg"));
    }

    private Expectation.Fields fields() throws InvalidJsonException {
        if (!json.get("fields").isObject()) {
            throw json.invalid("fields", "an object");
        }
        return new Expectation.Fields(json.get("fields").toString());
    }

    private String hex(String name) throws InvalidJsonException {
        String hex = json.text(name);
        if (!HEX.matcher(hex).matches()) {
            throw json.invalid(name, "pairs of hexadecimal digits");
        }
        return hex.toLowerCase(Locale.ROOT);
    }
}
