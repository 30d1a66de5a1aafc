package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.proto.dynamic.read.Decoded;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A line a message: connection, packet, channel, sender, serial, message, size, fields. */
final class TextLines implements MessageLines {

    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();

    TextLines(OutputStream out) {
        this.out = out;
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
        message.name().channel().ifPresentOrElse(line::append,
                () -> line.append("channel ").append(captured.connection().channelType()));
        line.append('/').append(captured.connection().channel().idText()).append(' ').append(captured.from().word())
                .append(" #")
                .append(captured.serialKnown() ? Long.toUnsignedString(captured.header().serial()) : "?").append(' ')
                .append(message.name().message().orElse("unknown")).append(" (").append(captured.header().type())
                .append("), ").append(captured.header().size()).append(" bytes: ");
        outcome(message.decoded());
        line.append(captured.resumed() ? " (resumed)" : "");
        write();
    }

    @Override
    public void notice(Notice notice) throws IOException {
        line.append(NoticeLine.of(notice));
        write();
    }

    @Override
    public void flush() {
        // Lines go straight to the stream.
    }

    private void outcome(Decoded decoded) {
        if (decoded instanceof Decoded.Accepted accepted) {
            ShortFields.append(accepted.fields(), line);
        } else if (decoded instanceof Decoded.Rejected rejected) {
            line.append("MALFORMED at byte ").append(rejected.offset()).append(", ").append(rejected.path())
                    .append(": ").append(rejected.reason());
        } else if (decoded instanceof Decoded.UnknownMessage unknown) {
            line.append("UNKNOWN: ").append(unknown.reason());
        }
    }

    private void write() throws IOException {
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }
}
