// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.write.PcapngWriter;
import dev.spicewire.capture.write.TcpRecord;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Writes the chosen messages of a connection as a connection of their own. Its link messages are those of the capture;
 * where that has none, they say what is known. Sub-messages are messages of their own, as they are chosen one by one.
 */
final class ExportedChannel {

    private static final int UNKNOWN_SESSION = 1;

    private final CapturedConnection connection;
    private final TcpRecord packets;

    ExportedChannel(CapturedConnection connection, OwnEnds all) {
        this.connection = connection;
        OwnEnds.Ends ends = all.of(connection.client(), connection.server());
        packets = new TcpRecord(ends.client(), ends.server());
    }

    void begin(PcapngWriter file, long time) throws IOException {
        packets.link(file, time, connection.message().orElseGet(this::request),
                connection.reply().orElseGet(this::reply));
    }

    void message(PcapngWriter file, long time, CapturedMessage message) throws IOException {
        HeaderFormat format = connection.headerFormat();
        ByteBuffer bytes = ByteBuffer.allocate(format.bytes() + message.body().remaining());
        format.write(new DataHeader(message.header().serial(), message.header().type(), message.body().remaining(), 0),
                bytes, 0);
        bytes.position(format.bytes()).put(message.body().duplicate()).flip();
        packets.data(file, time, message.from(), bytes);
    }

    void end(PcapngWriter file, long time) throws IOException {
        packets.end(file, time);
    }

    private LinkMessage request() {
        return new LinkMessage(UNKNOWN_SESSION, connection.channelType(), connection.channel().id().orElse(0),
                connection.reply().map(LinkReply::common).orElseGet(this::common), Capabilities.NONE);
    }

    private LinkReply reply() {
        return new LinkReply(LinkError.OK, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES),
                connection.message().map(LinkMessage::common).orElseGet(this::common), Capabilities.NONE);
    }

    /** The data headers tell of one capability. */
    private Capabilities common() {
        return connection.headerFormat() == HeaderFormat.MINI ? Capabilities.of(CommonCapability.MINI_HEADER)
                : Capabilities.NONE;
    }
}
