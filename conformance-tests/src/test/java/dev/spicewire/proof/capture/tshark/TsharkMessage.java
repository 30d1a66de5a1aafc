// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What tshark 4.0.17 says of a message: a line of a {@code *.tshark.json.gz}. They have the messages of the reference
 * list beside them, in its order.
 *
 * @param connection number of the TCP connection
 * @param from       who sent the message
 * @param type       its number
 * @param size       bytes of its body
 * @param fields     what tshark read; none where it could not follow the stream
 */
record TsharkMessage(int connection, String from, int type, long size, List<TsharkField> fields) {

    static List<TsharkMessage> read(Path jsonLines) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(jsonLines)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> {
                try {
                    return of(json.readTree(line));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }

    private static TsharkMessage of(JsonNode line) {
        return new TsharkMessage(line.get("conn").intValue(), line.get("from").textValue(),
                line.get("msg_type").intValue(), line.get("size").longValue(),
                TsharkTree.flatten(line.path("fields")));
    }
}
