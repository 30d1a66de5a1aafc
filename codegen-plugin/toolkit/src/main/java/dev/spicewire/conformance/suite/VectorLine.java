package dev.spicewire.conformance.suite;

import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of a suite's file, as its README describes it. A line with {@code accept} holds a verdict and gives one
 * case; one with {@code upstream_bug} holds a message on which the reference codec misbehaves, and gives none; any
 * other holds a message that is right and gives one for each operation.
 */
final class VectorLine {

    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})*+");

    private final String suite;
    private final String id;
    private final JsonObject json;
    private final List<Case> cases = new ArrayList<>();

    private VectorLine(String suite, String id, JsonObject json) {
        this.suite = suite;
        this.id = id;
        this.json = json;
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
        JsonObject json = JsonObject.parse(line);
        String name = json.optionalText("case").orElse(Integer.toString(number));
        VectorLine vector = new VectorLine(suite, suite + "/" + name, json);
        if (json.has("upstream_bug") && json.flag("upstream_bug")) {
            return List.of();
        }
        if (json.has("accept")) {
            vector.addVerdict();
        } else {
            vector.addOperations();
        }
        return vector.cases;
    }

    private void addVerdict() throws InvalidJsonException {
        Expectation expectation = new Expectation.Rejected();
        if (json.flag("accept")) {
            expectation = json.has("fields") ? fields() : new Expectation.Accepted();
        }
        add("decode", Operation.DECODE, hex("hex"), expectation);
    }

    private void addOperations() throws InvalidJsonException {
        boolean canonical = json.flag("canonical");
        String body = hex("hex");
        Expectation.Fields fields = fields();
        Expectation written = new Expectation.Bytes(canonical ? body : hex("canonical_hex"));
        add("decode", Operation.DECODE, body, fields);
        add("encode", Operation.ENCODE, fields.json(), written);
        add("roundtrip", Operation.ROUNDTRIP, body, written);
        if (!canonical) {
            // A null pointer stands for an empty array there, so that the fields are not all the same.
            boolean rejected = json.has("canonical_rejected") && json.flag("canonical_rejected");
            add("decode-canonical", Operation.DECODE, hex("canonical_hex"),
                    rejected ? new Expectation.Rejected() : new Expectation.Accepted());
        }
    }

    private void add(String suffix, Operation operation, String input, Expectation expectation)
            throws InvalidJsonException {
        String category = json.optionalText("cat").orElse("other");
        cases.add(new Case(id + "/" + suffix, suite, category, subject(), operation, input, expectation));
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
