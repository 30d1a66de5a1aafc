// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.spicewire.proto.model.Direction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The vectors of the reference codec as inputs. */
final class VectorLines {

    private static final ObjectReader JSON = JsonMapper.builder().build().reader();

    private VectorLines() {
    }

    /** {@return all vectors of a suite, such as {@code golden.jsonl.gz}} */
    static List<JsonNode> read(String suite) throws IOException {
        List<JsonNode> vectors = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(VectorLines.class.getResourceAsStream("/suites/" + suite)),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                vectors.add(JSON.readTree(line));
            }
        }
        return vectors;
    }

    /** {@return the message of a vector} */
    static MessageInput message(JsonNode vector) {
        return new MessageInput(vector.get("channel_type").intValue(),
                vector.get("from").textValue().equals("server") ? Direction.SERVER : Direction.CLIENT,
                vector.get("id").intValue(), HexFormat.of().parseHex(vector.get("hex").textValue()));
    }
}
