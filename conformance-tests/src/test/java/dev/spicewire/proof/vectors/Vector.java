// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.proto.model.Direction;
import java.util.HexFormat;

/**
 * One line of a vector file.
 *
 * @param json the line
 */
record Vector(JsonNode json) {

    long channelType() {
        return json.get("channel_type").longValue();
    }

    Direction from() {
        return json.get("from").textValue().equals("server") ? Direction.SERVER : Direction.CLIENT;
    }

    long id() {
        return json.get("id").longValue();
    }

    /** {@return how the message was made, such as {@code trailing}} */
    String category() {
        return json.get("cat").textValue();
    }

    byte[] body() {
        return bytes("hex");
    }

    /** {@return what marshalling the fields gives} */
    byte[] canonicalBody() {
        return json.get("canonical").booleanValue() ? body() : bytes("canonical_hex");
    }

    /** {@return whether the reference demarshaller accepts the body} */
    boolean isAccepted() {
        return !json.has("accept") || json.get("accept").booleanValue();
    }

    /** {@return whether the reference demarshaller accepts what the marshaller writes} */
    boolean isCanonicalAccepted() {
        return !json.path("canonical_rejected").booleanValue();
    }

    /** {@return what strict reading has to find, as {@code path at offset}, or the empty string} */
    String finding() {
        return json.has("path") ? json.get("path").textValue() + " at " + json.get("offset").intValue() : "";
    }

    boolean hasFields() {
        return json.has("fields");
    }

    JsonNode fields() {
        return json.get("fields");
    }

    @Override
    public String toString() {
        String text = json.toString();
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }

    private byte[] bytes(String property) {
        return HexFormat.of().parseHex(json.get(property).textValue());
    }
}
