// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A message as one line of a {@code *.messages.jsonl} describes it. Those files were made by a stream parser written in
 * Python, which shares nothing with the decoder under test. Serial and list are -1 where the header has none.
 */
record MessageLine(int connection, int channelType, int channelId, String from, int type, long size, String sha256,
        boolean miniHeader, long serial, long subList, long frame, long streamOffset) {

    static MessageLine of(CapturedMessage message) {
        boolean mini = message.connection().headerFormat() == HeaderFormat.MINI;
        return new MessageLine(message.connection().number(), message.connection().channelType(),
                message.connection().channel().id().orElse(-1), message.from().word(), message.header().type(),
                message.header().size(), sha256(message.body()), mini, mini ? -1 : message.header().serial(),
                mini ? -1 : message.header().subList(), message.frame(), message.streamOffset());
    }

    static List<MessageLine> read(Path jsonLines) throws IOException {
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

    /** {@return the same message of a capture whose packets are numbered otherwise} */
    MessageLine withoutFrame() {
        return inFrame(0);
    }

    /** {@return the same message, completed by another packet} */
    MessageLine inFrame(long otherFrame) {
        return new MessageLine(connection, channelType, channelId, from, type, size, sha256, miniHeader, serial,
                subList, otherFrame, streamOffset);
    }

    private static MessageLine of(JsonNode line) {
        return new MessageLine(line.get("conn").intValue(), line.get("channel_type").intValue(),
                line.get("channel_id").intValue(), line.get("from").textValue(), line.get("msg_type").intValue(),
                line.get("size").longValue(), line.get("body_sha256").textValue(),
                line.get("mini_header").booleanValue(), line.path("serial").asLong(-1),
                line.path("sub_list").asLong(-1), line.get("frame").longValue(),
                line.get("stream_offset").longValue());
    }

    private static String sha256(ByteBuffer body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(body.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
