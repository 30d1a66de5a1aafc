// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.spicewire.capture.CapturedChannel;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.inside.Part;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.IntValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * JSON lines. A message: {@code {"conn","channel","channel_type","channel_id","from","serial","msg","id","size",
 * "frame","offset","time","body_sha256","fields"}}, or {@code "error":{"path","offset","reason"}} in place of the
 * fields, {@code "inside":[{"protocol","msg","note","fields"}]} where it carries something in turn, and where it is
 * asked for {@code "names":{PATH:NAME}}; frame is the packet that completed the message, offset
 * that of its header in the stream, time, which the capture need not tell, that of the packet. channel and msg are null
 * where the protocol has no name; with mini headers, which carry no serial, serial is the number of the message in its
 * direction, from 1, as the peers count. {@code "resumed":true} marks a message that was found behind a loss because it
 * fits; then such a serial and, if the link message is lost, channel_id are null. A connection that is not followed:
 * {@code {"conn","skipped","client","server","channel","channel_type","channel_id"}}, the channel if it is known. A
 * stretch of a stream that is not decoded: {@code {"conn","from","stream_offset","notice"}}. Anything else:
 * {@code {"notice"}}.
 */
final class JsonLines implements MessageLines {

    private static final HexFormat HEX = HexFormat.of();
    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final JsonGenerator json;
    private final MessageDigest sha256;
    private final Optional<NamesJson> names;
    private final Timestamp timestamp = new Timestamp();

    JsonLines(OutputStream out, Presentation presentation) {
        names = presentation.named() ? Optional.of(new NamesJson()) : Optional.empty();
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
            json = FACTORY.createGenerator(out);
            json.setRootValueSeparator(null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What fills an object. */
    private interface Members {
        void write() throws IOException;
    }

    @Override
    public void linked(CapturedConnection connection, String channel) {
        // Each message names its channel; a line is a message or a notice.
    }

    @Override
    public void message(DecodedMessage message) throws IOException {
        line(() -> {
            CapturedMessage captured = message.captured();
            json.writeNumberField("conn", captured.connection().number());
            nameField("channel", message.name().channel());
            json.writeNumberField("channel_type", captured.connection().channelType());
            channelId(captured.connection().channel());
            json.writeStringField("from", captured.from().word());
            json.writeFieldName("serial");
            serial(captured);
            nameField("msg", message.name().message());
            json.writeNumberField("id", captured.header().type());
            json.writeNumberField("size", captured.header().size());
            json.writeNumberField("frame", captured.frame());
            json.writeNumberField("offset", captured.streamOffset());
            if (message.time().isPresent()) {
                json.writeStringField("time", timestamp.of(message.time().getAsLong()));
            }
            json.writeStringField("body_sha256", sha256(captured.body()));
            if (captured.resumed()) {
                json.writeBooleanField("resumed", true);
            }
            outcome(message.decoded());
            inside(message.inside());
            if (names.isPresent()) {
                names.get().write(message, json);
            }
        });
    }

    @Override
    public void notice(Notice notice) throws IOException {
        line(() -> {
            if (notice instanceof Notice.OfConnection ofConnection) {
                json.writeNumberField("conn", ofConnection.connection());
            }
            if (notice instanceof Notice.Skipped skipped) {
                json.writeStringField("skipped", skipped.reason());
                json.writeStringField("client", skipped.client().toString());
                json.writeStringField("server", skipped.server().toString());
                requested(skipped);
                return;
            }
            if (notice instanceof Notice.InStream inStream) {
                json.writeStringField("from", inStream.from().word());
                json.writeNumberField("stream_offset", inStream.offset());
            }
            json.writeStringField("notice", notice.text());
        });
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    private void line(Members members) throws IOException {
        json.writeStartObject();
        members.write();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void requested(Notice.Skipped skipped) throws IOException {
        if (skipped.requested().isPresent()) {
            nameField("channel", skipped.requested().get().name());
            json.writeNumberField("channel_type", skipped.requested().get().type());
            channelId(skipped.requested().get());
        }
    }

    private void channelId(CapturedChannel channel) throws IOException {
        if (channel.id().isPresent()) {
            json.writeNumberField("channel_id", channel.id().getAsInt());
        } else {
            json.writeNullField("channel_id");
        }
    }

    private void serial(CapturedMessage captured) throws IOException {
        if (captured.serialKnown()) {
            FieldsJson.write(IntValue.ofUnsigned(captured.header().serial()), json);
        } else {
            json.writeNull();
        }
    }

    private void nameField(String field, Optional<String> name) throws IOException {
        json.writeFieldName(field);
        json.writeString(name.orElse(null));
    }

    private void outcome(Decoded decoded) throws IOException {
        if (decoded instanceof Decoded.Accepted accepted) {
            json.writeFieldName("fields");
            FieldsJson.write(accepted.fields(), json);
        } else if (decoded instanceof Decoded.Rejected rejected) {
            error(rejected.path(), rejected.offset(), rejected.reason());
        } else if (decoded instanceof Decoded.UnknownMessage unknown) {
            error("", 0, unknown.reason());
        }
    }

    private void inside(List<Part> parts) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("inside");
        for (Part part : parts) {
            json.writeStartObject();
            json.writeStringField("protocol", part.protocol());
            json.writeStringField("msg", part.name());
            if (!part.note().isEmpty()) {
                json.writeStringField("note", part.note());
            }
            json.writeFieldName("fields");
            FieldsJson.write(part.fields(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void error(String path, int offset, String reason) throws IOException {
        json.writeObjectFieldStart("error");
        json.writeStringField("path", path);
        json.writeNumberField("offset", offset);
        json.writeStringField("reason", reason);
        json.writeEndObject();
    }

    private String sha256(ByteBuffer body) {
        sha256.update(body.duplicate());
        return HEX.formatHex(sha256.digest());
    }
}
