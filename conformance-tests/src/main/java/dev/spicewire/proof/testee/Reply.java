// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.proto.dynamic.value.StructValue;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** What is said to a request, whichever it is. */
final class Reply {

    private static final String STATUS = "status";

    private final Consumer<ObjectNode> members;

    private Reply(Consumer<ObjectNode> members) {
        this.members = members;
    }

    /** The bytes are a message with these fields. */
    static Reply fields(StructValue fields) {
        return new Reply(json -> json.put(STATUS, "accepted")
                .putRawValue("fields", new RawValue(FieldsJson.write(fields))));
    }

    /** What stands around messages says this. */
    static Reply fields(ObjectNode fields) {
        return new Reply(json -> json.put(STATUS, "accepted").set("fields", fields));
    }

    /** The message is written as these bytes. */
    static Reply bytes(byte[] body) {
        return new Reply(json -> json.put(STATUS, "accepted").put("hex", HexFormat.of().formatHex(body)));
    }

    /** The bytes are no message. */
    static Reply rejected(String path, int offset, String reason) {
        return new Reply(json -> json.put(STATUS, "rejected")
                .put("path", path).put("offset", offset).put("reason", reason));
    }

    /** The fields are not those of a message. */
    static Reply rejected(String path, String reason) {
        return new Reply(json -> json.put(STATUS, "rejected").put("path", path).put("reason", reason));
    }

    /** The request asks for more than this testee can do. */
    static Reply unsupported(String reason) {
        return new Reply(json -> json.put(STATUS, "unsupported").put("reason", reason));
    }

    /** The request makes no sense, or the testee failed. */
    static Reply error(String reason) {
        return new Reply(json -> json.put("error", reason));
    }

    /** {@return the answer as a line} */
    String line(Optional<String> caseId) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        caseId.ifPresent(id -> json.put("case", id));
        members.accept(json);
        return json.toString();
    }
}
