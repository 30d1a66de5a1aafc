// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180, but for line ends, which are those of text): a row a message. Behind the columns
 * that all messages have stands one for each field that is asked for, or all fields as JSON. Values are as in the JSON;
 * a field that a message does not have is empty. What is no message has no row.
 */
final class CsvLines implements MessageLines {

    private static final String COLUMNS =
            "conn,session,channel,channel_id,from,serial,msg,id,size,frame,offset,time,error";
    private static final String ALL_FIELDS = "fields";

    private final OutputStream out;
    private final List<FieldPath> fields;
    private final Timestamp timestamp = new Timestamp();
    private final StringBuilder row = new StringBuilder();

    CsvLines(OutputStream out, Presentation presentation) {
        this.out = out;
        this.fields = presentation.fields();
    }

    /** {@return the names of the columns, with the line end} */
    static String head(Presentation presentation) {
        List<FieldPath> fields = presentation.fields();
        return COLUMNS + "," + (fields.isEmpty() ? ALL_FIELDS
                : fields.stream().map(FieldPath::toString).collect(Collectors.joining(","))) + "\n";
    }

    @Override
    public void linked(CapturedConnection connection, String channel) {
        // Each message names its channel.
    }

    @Override
    public void notice(Notice notice) {
        // There is no row for what is no message; whoever asked for rows learns the number of notices.
    }

    @Override
    public void flush() {
        // Rows go straight to the stream.
    }

    @Override
    public void message(DecodedMessage message) throws IOException {
        CapturedMessage captured = message.captured();
        row.append(captured.connection().number()).append(',').append(captured.connection().session()).append(',');
        cell(message.name().channel().orElse(""));
        row.append(',');
        captured.connection().channel().id().ifPresent(row::append);
        row.append(',').append(captured.from().word()).append(',')
                .append(captured.serialKnown() ? Long.toUnsignedString(captured.header().serial()) : "").append(',');
        cell(message.name().message().orElse(""));
        row.append(',').append(captured.header().type()).append(',').append(captured.header().size()).append(',')
                .append(captured.frame()).append(',').append(captured.streamOffset()).append(',');
        message.time().ifPresent(time -> row.append(timestamp.of(time)));
        row.append(',');
        outcome(message.decoded());
        out.write(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        row.setLength(0);
    }

    private void outcome(Decoded decoded) {
        if (decoded instanceof Decoded.Rejected rejected) {
            cell(rejected.path() + " at byte " + rejected.offset() + ": " + rejected.reason());
        } else if (decoded instanceof Decoded.UnknownMessage unknown) {
            cell(unknown.reason());
        }
        if (decoded instanceof Decoded.Accepted accepted) {
            fields(accepted.fields());
        } else {
            row.append(",".repeat(Math.max(1, fields.size())));
        }
    }

    private void fields(StructValue values) {
        if (fields.isEmpty()) {
            row.append(',');
            cell(FieldsJson.write(values));
            return;
        }
        for (FieldPath field : fields) {
            row.append(',');
            field.in(values).ifPresent(this::value);
        }
    }

    private void value(Value value) {
        if (value instanceof IntValue || value instanceof BytesValue) {
            row.append(value);
        } else if (value != NullValue.NULL) {
            cell(FieldsJson.write(value));
        }
    }

    private void cell(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            row.append(text);
        } else {
            row.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
