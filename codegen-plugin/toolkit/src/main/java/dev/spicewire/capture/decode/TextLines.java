// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.inside.Part;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Container;
import dev.spicewire.text.Paint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A line a message: connection, packet, seconds since the first one, channel, sender, serial, message, fields. */
final class TextLines implements MessageLines {

    private static final int NANOSECONDS_A_MICROSECOND = 1000;
    private static final int MICROSECONDS = 1_000_000;
    private static final int FRACTION_DIGITS = 6;

    private final OutputStream out;
    private final Presentation presentation;
    private final FieldText fields;
    private final StringBuilder line = new StringBuilder();

    TextLines(OutputStream out, Presentation presentation) {
        this.out = out;
        this.presentation = presentation;
        this.fields = new FieldText(presentation.paint());
    }

    @Override
    public void linked(CapturedConnection connection, String channel) throws IOException {
        line.append("conn ").append(connection.number()).append(": ")
                .append(channel).append('/').append(connection.channel().idText())
                .append(" of session ").append(connection.session()).append(", ")
                .append(connection.client()).append(" -> ").append(connection.server()).append(", ")
                .append(connection.headerFormat().name().toLowerCase(Locale.ROOT)).append(" headers");
        if (!connection.layers().isEmpty()) {
            line.append(", in ").append(String.join(", ", connection.layers()));
        }
        write();
    }

    /** Appends instead of formatting, which would take longer than the decoding. */
    @Override
    public void message(DecodedMessage message) throws IOException {
        CapturedMessage captured = message.captured();
        line.append("conn ").append(captured.connection().number()).append(" frame ").append(captured.frame())
                .append(' ');
        message.sinceStart().ifPresent(this::seconds);
        message.name().channel().ifPresentOrElse(line::append,
                () -> line.append("channel ").append(captured.connection().channelType()));
        line.append('/').append(captured.connection().channel().idText()).append(' ').append(captured.from().word())
                .append(" #")
                .append(captured.serialKnown() ? Long.toUnsignedString(captured.header().serial()) : "?").append(' ')
                .append(presentation.paint().strong(message.name().message().orElse("unknown")))
                .append(" (").append(captured.header().type())
                .append("), ").append(captured.header().size()).append(" bytes: ");
        outcome(message.name(), message.decoded());
        line.append(captured.resumed() ? " (resumed)" : "");
        if (presentation.fields().isEmpty()) {
            message.inside().forEach(this::inside);
        }
        write();
    }

    /** With microseconds, as most captures have them. */
    private void seconds(long nanoseconds) {
        long microseconds = Math.abs(nanoseconds / NANOSECONDS_A_MICROSECOND);
        String fraction = Long.toString(microseconds % MICROSECONDS);
        line.append(nanoseconds < 0 ? '-' : '+').append(microseconds / MICROSECONDS).append('.')
                .append("0".repeat(FRACTION_DIGITS - fraction.length())).append(fraction).append(' ');
    }

    private void inside(Part part) {
        line.append(" > ").append(part.protocol()).append(' ').append(presentation.paint().strong(part.name()));
        String separator = ": ";
        if (!part.note().isEmpty()) {
            line.append(separator).append(part.note());
            separator = "; ";
        }
        if (!part.fields().members().isEmpty()) {
            fields.append(part.layout(), part.fields(), line.append(separator));
        }
    }

    @Override
    public void notice(Notice notice) throws IOException {
        line.append(presentation.paint().warning(NoticeLine.of(notice)));
        write();
    }

    @Override
    public void flush() {
        // Lines go straight to the stream.
    }

    private void outcome(MessageName name, Decoded decoded) {
        Paint paint = presentation.paint();
        if (decoded instanceof Decoded.Accepted accepted) {
            fields(name.body().orElseThrow(), accepted.fields());
        } else if (decoded instanceof Decoded.Rejected rejected) {
            line.append(paint.fault("MALFORMED")).append(" at byte ").append(rejected.offset()).append(", ")
                    .append(rejected.path())
                    .append(": ").append(rejected.reason());
        } else if (decoded instanceof Decoded.UnknownMessage unknown) {
            line.append(paint.fault("UNKNOWN")).append(": ").append(unknown.reason());
        }
    }

    /** Of the fields that are asked for, those that this message has. */
    private void fields(Container body, StructValue values) {
        if (presentation.fields().isEmpty()) {
            fields.append(body, values, line);
            return;
        }
        String separator = "";
        for (FieldPath path : presentation.fields()) {
            Optional<Value> value = path.in(values);
            if (value.isPresent()) {
                line.append(separator);
                fields.append(path.toString(), path.type(body), value.get(), line);
                separator = " ";
            }
        }
    }

    private void write() throws IOException {
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }
}
