// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Inputs made from the vectors of the reference codec: bodies, fields and streams of messages. */
final class MessageSeeds {

    private static final int MESSAGES_IN_A_STREAM = 4;

    private final SeedFiles messages;
    private final SeedFiles fields;
    private final SeedFiles framing;
    private final ByteBuffer stream = ByteBuffer.allocate(FuzzTarget.FRAMING.maxBytes());
    private int inStream;

    private MessageSeeds(Path seeds) throws IOException {
        messages = SeedFiles.of(FuzzTarget.MESSAGES, seeds);
        fields = SeedFiles.of(FuzzTarget.FIELDS, seeds);
        framing = SeedFiles.of(FuzzTarget.FRAMING, seeds);
    }

    /** Writes the inputs of the targets that take messages. */
    static void write(Path seeds) throws IOException {
        MessageSeeds made = new MessageSeeds(seeds);
        made.read("golden.jsonl.gz", 1);
        made.read("malformed.jsonl.gz", 40);
    }

    private void read(String file, int step) throws IOException {
        List<JsonNode> vectors = VectorLines.read(file);
        for (int i = 0; i < vectors.size(); i += step) {
            add(vectors.get(i));
        }
    }

    private void add(JsonNode vector) throws IOException {
        MessageInput message = VectorLines.message(vector);
        messages.add(message.toBytes());
        if (vector.has("fields")) {
            byte[] text = vector.get("fields").toString().getBytes(StandardCharsets.UTF_8);
            fields.add(new MessageInput(message.channel(), message.from(), message.id(), text).toBytes());
        }
        append(message);
    }

    /** Puts a message behind the others of a stream, and starts the next stream when this one has enough. */
    private void append(MessageInput message) throws IOException {
        HeaderFormat format = HeaderFormat.values()[inStream / MESSAGES_IN_A_STREAM % 2];
        if (inStream % MESSAGES_IN_A_STREAM == 0) {
            stream.clear().put((byte) format.ordinal()).put((byte) 32).put((byte) inStream);
        }
        int size = message.body().length;
        if (stream.remaining() >= format.bytes() + size) {
            format.write(new DataHeader(1, message.id(), size, 0), stream, stream.position());
            stream.position(stream.position() + format.bytes()).put(message.body());
        }
        inStream++;
        if (inStream % MESSAGES_IN_A_STREAM == 0 && inStream % 64 < 2 * MESSAGES_IN_A_STREAM) {
            byte[] input = new byte[stream.flip().limit()];
            stream.get(input);
            framing.add(input);
        }
    }
}
