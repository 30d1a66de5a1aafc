// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.proto.dynamic.value.StructValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;

/** What is said to a request, whichever it is. */
final class Reply {

    private static final String STATUS = "status";
    private static final String ACCEPTED = "accepted";
    private static final String REJECTED = "rejected";
    private static final String FIELDS = "fields";
    private static final String REASON = "reason";

    private static final JsonFactory FACTORY = new JsonMapper().getFactory();

    private final Members members;

    private Reply(Members members) {
        this.members = members;
    }

    /** What is said behind the name of the case. */
    private interface Members {

        void write(JsonGenerator json) throws IOException;
    }

    /** The bytes are a message with these fields. */
    static Reply fields(StructValue fields) {
        return new Reply(json -> {
            json.writeStringField(STATUS, ACCEPTED);
            json.writeFieldName(FIELDS);
            FieldsJson.write(fields, json);
        });
    }

    /** What stands around messages says this. */
    static Reply fields(ObjectNode fields) {
        return new Reply(json -> {
            json.writeStringField(STATUS, ACCEPTED);
            json.writeFieldName(FIELDS);
            json.writeTree(fields);
        });
    }

    /** The message is written as these bytes. */
    static Reply bytes(byte[] body) {
        return new Reply(json -> {
            json.writeStringField(STATUS, ACCEPTED);
            json.writeStringField("hex", HexFormat.of().formatHex(body));
        });
    }

    /** The bytes are no message. */
    static Reply rejected(String path, int offset, String reason) {
        return new Reply(json -> {
            json.writeStringField(STATUS, REJECTED);
            json.writeStringField("path", path);
            json.writeNumberField("offset", offset);
            json.writeStringField(REASON, reason);
        });
    }

    /** The fields are not those of a message. */
    static Reply rejected(String path, String reason) {
        return new Reply(json -> {
            json.writeStringField(STATUS, REJECTED);
            json.writeStringField("path", path);
            json.writeStringField(REASON, reason);
        });
    }

    /** The request asks for more than this testee can do. */
    static Reply unsupported(String reason) {
        return new Reply(json -> {
            json.writeStringField(STATUS, "unsupported");
            json.writeStringField(REASON, reason);
        });
    }

    /** The request makes no sense, or the testee failed. */
    static Reply error(String reason) {
        return new Reply(json -> json.writeStringField("error", reason));
    }

    /** {@return the answer as a line} */
    String line(Optional<String> caseId) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            if (caseId.isPresent()) {
                json.writeStringField("case", caseId.get());
            }
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written", e);
        }
        return line.toString();
    }
}
