// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A JSON object of which the reader knows what it should hold. A member that is null counts as missing. */
public final class JsonObject {

    private final JsonNode node;

    private JsonObject(JsonNode node) {
        this.node = node;
    }

    /**
     * Reads an object.
     *
     * @param text one JSON object
     * @return the object
     * @throws InvalidJsonException if the text is anything else
     */
    public static JsonObject parse(String text) throws InvalidJsonException {
        return of(JsonText.parse(text));
    }

    /**
     * Reads an object from where it stands.
     *
     * @param text  has the object in UTF-8
     * @param from  its first byte
     * @param until the byte behind it
     * @return the object
     * @throws InvalidJsonException if there is anything else
     */
    public static JsonObject parse(byte[] text, int from, int until) throws InvalidJsonException {
        return of(JsonText.parse(text, from, until));
    }

    private static JsonObject of(JsonNode node) throws InvalidJsonException {
        if (!node.isObject()) {
            throw new InvalidJsonException("no JSON object");
        }
        return new JsonObject(node);
    }

    /** {@return whether there is such a member} */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /**
     * A member of any kind.
     *
     * @param name its name
     * @return its value
     * @throws InvalidJsonException if there is none
     */
    public JsonNode get(String name) throws InvalidJsonException {
        if (!has(name)) {
            throw new InvalidJsonException("'" + name + "' is missing");
        }
        return node.get(name);
    }

    /**
     * A member that is a string.
     *
     * @param name its name
     * @return its value
     * @throws InvalidJsonException if there is none, or it is no string
     */
    public String text(String name) throws InvalidJsonException {
        JsonNode value = get(name);
        if (!value.isTextual()) {
            throw invalid(name, "a string");
        }
        return value.textValue();
    }

    /**
     * A member that is a string where it is there.
     *
     * @param name its name
     * @return its value, if there is one
     * @throws InvalidJsonException if it is no string
     */
    public Optional<String> optionalText(String name) throws InvalidJsonException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /**
     * A member that is a whole number of 64 bits with sign.
     *
     * @param name its name
     * @return its value
     * @throws InvalidJsonException if there is none, or it is no such number
     */
    public long number(String name) throws InvalidJsonException {
        JsonNode value = get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw invalid(name, "a whole number");
        }
        return value.longValue();
    }

    /**
     * A member that is true or false.
     *
     * @param name its name
     * @return its value
     * @throws InvalidJsonException if there is none, or it is neither
     */
    public boolean flag(String name) throws InvalidJsonException {
        JsonNode value = get(name);
        if (!value.isBoolean()) {
            throw invalid(name, "true or false");
        }
        return value.booleanValue();
    }

    /**
     * A member that is an object.
     *
     * @param name its name
     * @return its value
     * @throws InvalidJsonException if there is none, or it is no object
     */
    public JsonObject object(String name) throws InvalidJsonException {
        JsonNode value = get(name);
        if (!value.isObject()) {
            throw invalid(name, "an object");
        }
        return new JsonObject(value);
    }

    /**
     * A member that is an array of objects.
     *
     * @param name its name
     * @return its elements
     * @throws InvalidJsonException if there is none, or it is anything else
     */
    public List<JsonObject> objects(String name) throws InvalidJsonException {
        return elements(name, JsonNode::isObject, "an array of objects").stream().map(JsonObject::new).toList();
    }

    /**
     * A member that is an array of strings.
     *
     * @param name its name
     * @return its elements
     * @throws InvalidJsonException if there is none, or it is anything else
     */
    public List<String> texts(String name) throws InvalidJsonException {
        return elements(name, JsonNode::isTextual, "an array of strings").stream().map(JsonNode::textValue).toList();
    }

    private List<JsonNode> elements(String name, Predicate<JsonNode> kind, String allowed) throws InvalidJsonException {
        JsonNode value = get(name);
        List<JsonNode> elements = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            elements.add(element);
        }
        if (!value.isArray() || !elements.stream().allMatch(kind)) {
            throw invalid(name, allowed);
        }
        return elements;
    }

    /**
     * For readers that demand more of a member.
     *
     * @param name    its name
     * @param allowed what it must be, such as {@code an object}
     * @return the exception to throw
     */
    public InvalidJsonException invalid(String name, String allowed) {
        return new InvalidJsonException("'" + name + "' must be " + allowed);
    }
}
