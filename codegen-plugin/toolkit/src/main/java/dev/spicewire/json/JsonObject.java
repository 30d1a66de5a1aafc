// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

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
