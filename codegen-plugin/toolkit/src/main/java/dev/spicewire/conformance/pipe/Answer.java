// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import java.util.Optional;

/** What a testee says to a case. */
public sealed interface Answer {

    /** It is letter by letter what is right, so that nobody has to understand it. */
    record Right() implements Answer {
    }

    /**
     * It read the message.
     *
     * @param fields what it read
     */
    record Fields(JsonNode fields) implements Answer {
    }

    /**
     * It wrote the message.
     *
     * @param hex what it wrote, as it says
     */
    record Bytes(String hex) implements Answer {
    }

    /**
     * It found the message malformed.
     *
     * @param reason where and why, as far as it says
     */
    record Rejected(String reason) implements Answer {
    }

    /**
     * It can't do that.
     *
     * @param reason why, as far as it says
     */
    record Unsupported(String reason) implements Answer {
    }

    /**
     * It says that it failed, or what it says makes no sense.
     *
     * @param fault   which of these, in words that answers with the same fault share
     * @param problem the same with what it says
     */
    record Faulty(String fault, String problem) implements Answer {
    }

    /**
     * Understands a line that answers a case.
     *
     * @param line the line
     * @return what it says
     */
    static Answer of(JsonObject line) {
        try {
            if (line.has("error")) {
                return new Faulty("an error instead of an answer", "error: " + line.get("error").asText());
            }
            String status = line.text("status");
            return switch (status) {
                case "accepted" -> line.has("hex") ? new Bytes(line.text("hex")) : new Fields(line.get("fields"));
                case "rejected" -> new Rejected(reason(line));
                case "unsupported" -> new Unsupported(line.optionalText("reason").orElse(""));
                default -> new Faulty("an unknown status", "unknown status '" + status + "'");
            };
        } catch (InvalidJsonException e) {
            return new Faulty("no answer to the case", e.getMessage());
        }
    }

    private static String reason(JsonObject line) throws InvalidJsonException {
        Optional<String> path = line.optionalText("path").filter(p -> !p.isEmpty());
        String where = line.has("offset")
                ? path.orElse("message") + " at byte " + line.number("offset")
                : path.orElse("");
        String reason = line.optionalText("reason").orElse("");
        return where.isEmpty() || reason.isEmpty() ? where + reason : where + ": " + reason;
    }
}
