// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One JSON value as text, as strict as RFC 8259 allows: one name once in an object, nothing behind the value. Strings
 * may be of any length, since bodies of messages are strings here.
 */
public final class JsonText {

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {
    }

    /**
     * Reads a value.
     *
     * @param text the value, which may stand between white space
     * @return the value; a missing node for blank text
     * @throws InvalidJsonException if it is not JSON; the message says what is wrong and where
     */
    public static JsonNode parse(String text) throws InvalidJsonException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidJsonException(e);
        }
    }

    /**
     * Reads a value from where it stands, which spares making a string of it.
     *
     * @param text  has the value in UTF-8
     * @param from  its first byte
     * @param until the byte behind it
     * @return the value; a missing node for blank text
     * @throws InvalidJsonException if it is not JSON; the message says what is wrong and where
     */
    public static JsonNode parse(byte[] text, int from, int until) throws InvalidJsonException {
        try {
            return MAPPER.readTree(text, from, until - from);
        } catch (JsonProcessingException e) {
            throw new InvalidJsonException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes can always be read", e);
        }
    }

    /** {@return the factory of generators and parsers with the same rules} */
    static JsonFactory factory() {
        return MAPPER.getFactory();
    }
}
