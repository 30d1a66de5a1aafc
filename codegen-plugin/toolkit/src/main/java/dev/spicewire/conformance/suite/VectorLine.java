// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a suite's file, as its README describes it. A line with {@code accept} holds a verdict and gives one
 * case; one with {@code upstream_bug} holds a message on which the reference codec misbehaves, and gives none; any
 * other holds a message that is right and gives one for each operation.
 */
final class VectorLine {

    private static final int HEX_DIGITS_A_BYTE = 2;
    private static final String NO_CATEGORY = "other";

    private final String suite;
    private final int number;
    private final JsonObject json;
    private final String category;
    private final Subject subject;
    private final Level level;
    private final List<Case> cases = new ArrayList<>();

    private VectorLine(String suite, int number, JsonObject json) throws InvalidJsonException {
        this.suite = suite;
        this.number = number;
        this.json = json;
        category = json.optionalText("cat").orElse(NO_CATEGORY);
        subject = subject(json);
        level = level(json);
    }

    /**
     * Reads a line.
     *
     * @param suite  name of the file without extension
     * @param number number of the line, from 1
     * @param json   what it holds
     * @return its cases
     * @throws InvalidJsonException if the line is not one of a suite
     */
    static List<Case> cases(String suite, int number, JsonObject json) throws InvalidJsonException {
        if (flag(json, "upstream_bug")) {
            return List.of();
        }
        VectorLine vector = new VectorLine(suite, number, json);
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
            boolean rejected = flag(json, "canonical_rejected");
            add(name, "decode-canonical", Operation.DECODE, hex("canonical_hex"),
                    rejected ? new Expectation.Rejected() : new Expectation.Accepted(),
                    grounds.ofReadingBack(rejected));
        }
    }

    private String name(Optional<Traits> traits, String body) throws InvalidJsonException {
        Optional<String> given = json.optionalText("case");
        return given.isPresent()
                ? CaseName.given(subject, category, given.get())
                : CaseName.of(subject, category, traits, body);
    }

    private void add(String name, String action, Operation operation, String input, Expectation expectation,
            Rule rule) throws InvalidJsonException {
        cases.add(new Case(name + "/" + action, suite, number, category, subject, operation, input, expectation,
                new Basis(json.optionalText("rule").orElse(rule.id()), level, tags(operation, expectation))));
    }

    private static Level level(JsonObject json) throws InvalidJsonException {
        Optional<String> word = json.optionalText("level");
        return word.isEmpty() ? Level.REQUIRED : Level.of(word.get())
                .orElseThrow(() -> json.invalid("level", "'required' or 'recommended'"));
    }

    /** {@return words of the line, and what it asks for} */
    private List<String> tags(Operation operation, Expectation expectation) throws InvalidJsonException {
        Set<String> tags = new LinkedHashSet<>(List.of(suite, category, operation.word(),
                expectation instanceof Expectation.Rejected ? "rejected" : "accepted"));
        if (json.has("tags")) {
            if (!json.get("tags").isArray()) {
                throw json.invalid("tags", "an array of strings");
            }
            json.get("tags").forEach(tag -> tags.add(tag.asText()));
        }
        return List.copyOf(tags);
    }

    private static boolean flag(JsonObject json, String name) throws InvalidJsonException {
        return json.has(name) && json.flag(name);
    }

    private static Subject subject(JsonObject json) throws InvalidJsonException {
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
        if (!isHex(hex)) {
            throw json.invalid(name, "pairs of hexadecimal digits");
        }
        return hex.toLowerCase(Locale.ROOT);
    }

    /** A loop, as a pattern takes as long for it as everything else about a line together. */
    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() % HEX_DIGITS_A_BYTE == 0;
    }
}
