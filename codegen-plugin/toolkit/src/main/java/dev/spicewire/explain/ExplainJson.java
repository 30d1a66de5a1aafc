// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.spicewire.json.FieldsJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A message as one JSON object: {@code {"channel","from","msg","id","size","hex","spans":[{"from","to","role","path",
 * "type","value","text"}]}}; pointers have {@code "target"} in place of the value, a malformed message has
 * {@code "error":{"path","offset","reason"}}, and so has one that the protocol does not have, without a name.
 */
final class ExplainJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final SpanWords words = new SpanWords();
    private final ExplainedMessage message;
    private final JsonGenerator json;

    private ExplainJson(ExplainedMessage message, JsonGenerator json) {
        this.message = message;
        this.json = json;
    }

    static String of(ExplainedMessage message) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            new ExplainJson(message, json).write();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written", e);
        }
        return text.toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("channel", message.label().channel().orElse(null));
        json.writeStringField("from", message.label().from().word());
        json.writeStringField("msg", message.label().message().orElse(null));
        json.writeNumberField("id", message.label().id());
        json.writeNumberField("size", message.body().length);
        json.writeStringField("hex", HexFormat.of().formatHex(message.body()));
        json.writeArrayFieldStart("spans");
        for (Span span : message.spans()) {
            write(span);
        }
        json.writeEndArray();
        if (message.fault().isPresent()) {
            json.writeObjectFieldStart("error");
            json.writeStringField("path", message.fault().get().path());
            json.writeNumberField("offset", message.fault().get().offset());
            json.writeStringField("reason", message.fault().get().reason());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void write(Span span) throws IOException {
        json.writeStartObject();
        json.writeNumberField("from", span.from());
        json.writeNumberField("to", span.to());
        json.writeStringField("role", span.role().name().toLowerCase(Locale.ROOT));
        json.writeStringField("path", span.path());
        if (span.type().isPresent()) {
            json.writeStringField("type", words.type(span));
        }
        if (span.value().isPresent()) {
            json.writeFieldName(span.role() == Span.Role.POINTER ? "target" : "value");
            FieldsJson.write(span.value().get(), json);
            json.writeStringField("text", words.value(span));
        }
        json.writeEndObject();
    }
}
