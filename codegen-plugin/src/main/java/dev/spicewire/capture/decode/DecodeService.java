package dev.spicewire.capture.decode;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.file.CaptureFormatException;
import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Decodes captures by a protocol. */
public final class DecodeService {

    private final Protocol protocol;
    private final BodyDecoder bodies;

    private DecodeService(Protocol protocol, BodyDecoder bodies) {
        this.protocol = protocol;
        this.bodies = bodies;
    }

    /** {@return a service that reads bodies by the protocol's model} */
    public static DecodeService of(Protocol protocol) {
        return with(protocol, DynamicCodec.of(protocol)::decode);
    }

    /** {@return a service that takes names from the protocol and reads bodies with a decoder} */
    public static DecodeService with(Protocol protocol, BodyDecoder bodies) {
        return new DecodeService(protocol, bodies);
    }

    /**
     * Decodes a capture. Output is written as messages are complete, in constant memory. When the capture is damaged or
     * ends too early, everything in front of the damage is shown before the exception is thrown.
     *
     * @param capture  path of a pcap or pcapng file
     * @param filter   which messages to show
     * @param format   how to show them
     * @param out      where to; flushed at the end
     * @param progress takes the number of bytes of the file that are read
     * @return what was found
     * @throws IOException if the file can't be read, is no capture, malformed or truncated; the message names the file
     *                     and the byte offset
     */
    public DecodeOutcome decode(Path capture, MessageFilter filter, DecodeFormat format, PrintWriter out,
            LongConsumer progress) throws IOException {
        Run run = new Run(filter, format.open(out), progress);
        try {
            CaptureDecoder.decode(capture, run);
        } catch (CaptureFormatException e) {
            throw new IOException(capture + ": " + e.getMessage(), e);
        } finally {
            run.output.end();
            out.flush();
        }
        return new DecodeOutcome(run.messages, run.malformed, run.notices);
    }

    /** One pass over one capture. */
    private final class Run implements CaptureListener {

        private final MessageFilter filter;
        private final DecodeOutput output;
        private final LongConsumer progress;
        private long messages;
        private long malformed;
        private long notices;

        Run(MessageFilter filter, DecodeOutput output, LongConsumer progress) {
            this.filter = filter;
            this.output = output;
            this.progress = progress;
        }

        @Override
        public void progress(long bytesRead) {
            progress.accept(bytesRead);
        }

        @Override
        public void linked(CapturedConnection connection) {
            int type = connection.channelType();
            output.linked(connection, protocol.channel(type).map(ChannelId::name).orElse("channel " + type));
        }

        @Override
        public void message(CapturedMessage message) {
            MessageName name = MessageName.in(protocol, message);
            if (!filter.accepts(message, name)) {
                return;
            }
            Decoded decoded = bodies.decode(message.connection().channelType(), message.from(),
                    message.header().type(), message.body());
            messages++;
            if (!(decoded instanceof Decoded.Accepted)) {
                malformed++;
            }
            output.message(new DecodedMessage(message, name, decoded));
        }

        @Override
        public void notice(Notice notice) {
            notices++;
            output.notice(notice);
        }
    }
}
