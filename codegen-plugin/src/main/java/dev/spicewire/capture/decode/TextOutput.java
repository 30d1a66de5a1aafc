package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.proto.dynamic.Decoded;
import java.io.PrintWriter;
import java.util.Locale;

/** A line a message: connection, packet, channel, sender, serial, message, size, fields. */
final class TextOutput implements DecodeOutput {

    private final PrintWriter out;

    TextOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void linked(CapturedConnection connection, String channel) {
        line("conn %d: %s/%d of session %d, %s -> %s, %s headers", connection.number(), channel,
                connection.channelId(), connection.session(), connection.client(), connection.server(),
                connection.headerFormat().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void message(DecodedMessage message) {
        CapturedMessage captured = message.captured();
        line("conn %d frame %d %s/%d %s #%s %s (%d), %d bytes: %s", captured.connection().number(),
                captured.frame(), message.name().channel().orElse("channel " + captured.connection().channelType()),
                captured.connection().channelId(), captured.from().word(),
                Long.toUnsignedString(captured.header().serial()), message.name().message().orElse("unknown"),
                captured.header().type(), captured.header().size(), outcome(message.decoded()));
    }

    @Override
    public void notice(Notice notice) {
        line("%s", NoticeLine.of(notice));
    }

    @Override
    public void end() {
        // Every line is complete.
    }

    private static String outcome(Decoded decoded) {
        if (decoded instanceof Decoded.Accepted accepted) {
            return ShortFields.of(accepted.fields());
        }
        if (decoded instanceof Decoded.Rejected rejected) {
            return "MALFORMED at byte " + rejected.offset() + ", " + rejected.path() + ": " + rejected.reason();
        }
        return "UNKNOWN: " + ((Decoded.UnknownMessage) decoded).reason();
    }

    private void line(String format, Object... arguments) {
        out.print(String.format(Locale.ROOT, format, arguments) + "\n");
    }
}
