// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import dev.spicewire.tool.ToolVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.util.Optional;

/**
 * Answers requests, one line to each line, until {@code stop} or the end of the input. Nothing that a request holds
 * ends it: what makes no sense is answered with an error, so that every later answer still has its place.
 */
final class Session {

    private final Operations operations;
    private final PrintWriter log;
    private int lineNumber;

    /**
     * @param operations what can be asked for
     * @param log        hears of failures of our own
     */
    Session(Operations operations, PrintWriter log) {
        this.operations = operations;
        this.log = log;
    }

    /**
     * Answers everything. Blank lines are no requests. Answers go out together where requests come together, and
     * always before another request is waited for.
     *
     * @throws IOException if an answer can't be written
     */
    void run(Reader requests, Writer out) throws IOException {
        BufferedReader in = new BufferedReader(new AnsweredFirst(requests, out));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lineNumber++;
            if (!line.isBlank()) {
                Optional<String> answer = answer(line);
                if (answer.isEmpty()) {
                    return;
                }
                out.write(answer.get());
                out.write('\n');
            }
        }
    }

    /** {@return the answer, or nothing to a request to stop} */
    private Optional<String> answer(String line) {
        Optional<String> caseId = Optional.empty();
        try {
            JsonObject request = JsonObject.parse(line);
            caseId = request.optionalText("case");
            String command = request.text("cmd");
            return switch (command) {
                case "describe" -> Optional.of(description());
                case "run" -> Optional.of(run(request).line(caseId));
                case "stop" -> Optional.empty();
                default -> Optional.of(error("there is no cmd '" + command + "', only describe, run, stop", caseId));
            };
        } catch (InvalidJsonException e) {
            return Optional.of(error(e.getMessage(), caseId));
        }
    }

    private String description() {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("name", operations.name()).put("version", ToolVersion.current());
        ArrayNode words = json.putArray("ops");
        Operations.WORDS.forEach(words::add);
        return json.toString();
    }

    private Reply run(JsonObject request) throws InvalidJsonException {
        request.text("case");
        try {
            return operations.perform(request);
        } catch (RuntimeException e) {
            e.printStackTrace(log);
            return Reply.error("the testee failed: " + e);
        }
    }

    private String error(String reason, Optional<String> caseId) {
        return Reply.error("line " + lineNumber + ": " + reason).line(caseId);
    }
}
