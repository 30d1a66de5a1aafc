package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.JsonBytes;
import dev.spicewire.proto.dynamic.Decoded;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * JSON lines. A message: {@code {"conn","channel","channel_type","channel_id","from","serial","msg","id","size",
 * "body_sha256","fields"}}, or {@code "error":{"path","offset","reason"}} in place of the fields; channel and msg are
 * null where the protocol has no name; with mini headers, which carry no serial, serial is the number of the message
 * in its direction, from 1, as the peers count. A connection that is not followed: {@code {"conn","skipped"}}. A
 * place in a stream that is not decoded: {@code {"conn","from","stream_offset","notice"}}. Anything else:
 * {@code {"notice"}}.
 */
final class JsonLines implements MessageLines {

    private static final int SHA256_BYTES = 32;

    private final JsonBytes json;
    private final MessageDigest sha256;
    private final ByteBuffer digest = ByteBuffer.allocate(SHA256_BYTES);

    JsonLines(OutputStream out) {
        json = new JsonBytes(out);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void linked(CapturedConnection connection, String channel) {
        // Each message names its channel; a line is a message or a notice.
    }

    @Override
    public void message(DecodedMessage message) throws IOException {
        CapturedMessage captured = message.captured();
        json.startObject();
        number("conn", captured.connection().number());
        word("channel", message.name().channel().orElse(null));
        number("channel_type", captured.connection().channelType());
        number("channel_id", captured.connection().channelId());
        word("from", captured.from().word());
        json.name("serial");
        json.unsigned(captured.header().serial());
        word("msg", message.name().message().orElse(null));
        number("id", captured.header().type());
        number("size", captured.header().size());
        json.name("body_sha256");
        json.hex(sha256(captured.body()));
        outcome(message.decoded());
        endLine();
    }

    @Override
    public void notice(Notice notice) throws IOException {
        json.startObject();
        if (notice instanceof Notice.OfConnection ofConnection) {
            number("conn", ofConnection.connection());
        }
        if (notice instanceof Notice.InStream inStream) {
            word("from", inStream.from().word());
            number("stream_offset", inStream.offset());
        }
        if (notice instanceof Notice.Skipped skipped) {
            string("skipped", skipped.reason());
        } else {
            string("notice", notice.text());
        }
        endLine();
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    private void endLine() throws IOException {
        json.endObject();
        json.endLine();
    }

    private void number(String name, long number) throws IOException {
        json.name(name);
        json.number(number);
    }

    private void word(String name, String word) throws IOException {
        json.name(name);
        json.word(word);
    }

    private void string(String name, String text) throws IOException {
        json.name(name);
        json.string(text);
    }

    private void outcome(Decoded decoded) throws IOException {
        if (decoded instanceof Decoded.Accepted accepted) {
            json.name("fields");
            FieldsJson.write(accepted.fields(), json);
        } else if (decoded instanceof Decoded.Rejected rejected) {
            error(rejected.path(), rejected.offset(), rejected.reason());
        } else if (decoded instanceof Decoded.UnknownMessage unknown) {
            error("", 0, unknown.reason());
        }
    }

    private void error(String path, int offset, String reason) throws IOException {
        json.name("error");
        json.startObject();
        string("path", path);
        number("offset", offset);
        string("reason", reason);
        json.endObject();
    }

    private ByteBuffer sha256(ByteBuffer body) {
        sha256.update(body.duplicate());
        try {
            sha256.digest(digest.array(), 0, SHA256_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a digest of SHA-256 has 32 bytes", e);
        }
        return digest.clear();
    }
}
