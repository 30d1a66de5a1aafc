// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.spicewire.diff.DiffReport;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.model.JsonStyle;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.Comparison;
import dev.spicewire.proto.diff.verdict.Pairings;
import dev.spicewire.proto.diff.witness.Witness;
import dev.spicewire.proto.dynamic.read.Decoded;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** The report for programs; its schema is {@code dev/spicewire/diff/diff-report.schema.json} on the class path. */
final class JsonReport {

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** {@return the whole document, with a line end at its end} */
    static String of(DiffReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonMapper.builder().build().getFactory().createGenerator(text)) {
            json.setPrettyPrinter(JsonStyle.PRETTY.printer());
            new JsonReport(json).write(report.comparison());
            json.writeNumberField("suppressed", report.suppressed());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written", e);
        }
        return text + "\n";
    }

    private void write(Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", comparison.level().word());
        pairings(comparison.pairings());
        json.writeArrayFieldStart("changes");
        for (Change change : comparison.changes()) {
            write(change);
        }
        json.writeEndArray();
        json.writeNumberField("unproven", comparison.unproven());
    }

    private void write(Change change) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", change.rule().id());
        json.writeStringField("symbol", change.symbol());
        json.writeStringField("level", change.level().word());
        location("old", change.before());
        location("new", change.after());
        pairings(change.pairings());
        json.writeArrayFieldStart("affects");
        for (String label : change.affects()) {
            json.writeString(label);
        }
        json.writeEndArray();
        json.writeStringField("message", change.message());
        if (change.witness().isPresent()) {
            write(change.witness().get());
        } else {
            json.writeNullField("witness");
        }
        json.writeEndObject();
    }

    private void pairings(Pairings pairings) throws IOException {
        json.writeObjectFieldStart("pairings");
        json.writeStringField("old_client_new_server", pairings.oldClientNewServer().word());
        json.writeStringField("new_client_old_server", pairings.newClientOldServer().word());
        json.writeEndObject();
    }

    private void location(String name, Optional<Location> location) throws IOException {
        if (location.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("file", location.get().file());
        json.writeNumberField("line", location.get().line());
        json.writeNumberField("column", location.get().column());
        json.writeEndObject();
    }

    private void write(Witness witness) throws IOException {
        json.writeObjectFieldStart("witness");
        json.writeStringField("channel", witness.channel());
        json.writeStringField("from", witness.from().word());
        json.writeNumberField("id", witness.id());
        json.writeStringField("hex", witness.body().toString());
        json.writeStringField("strictness", witness.strictness().name().toLowerCase(Locale.ROOT));
        json.writeStringField("difference", witness.difference());
        reading("old", witness.before());
        reading("new", witness.after());
        json.writeEndObject();
    }

    private void reading(String name, Decoded reading) throws IOException {
        json.writeObjectFieldStart(name);
        if (reading instanceof Decoded.Accepted accepted) {
            json.writeStringField("status", "accepted");
            json.writeFieldName("fields");
            FieldsJson.write(accepted.fields(), json);
        } else if (reading instanceof Decoded.Rejected rejected) {
            json.writeStringField("status", "rejected");
            json.writeStringField("path", rejected.path());
            json.writeNumberField("offset", rejected.offset());
            json.writeStringField("reason", rejected.reason());
        } else if (reading instanceof Decoded.UnknownMessage unknown) {
            json.writeStringField("status", "unknown");
            json.writeStringField("reason", unknown.reason());
        }
        json.writeEndObject();
    }
}
