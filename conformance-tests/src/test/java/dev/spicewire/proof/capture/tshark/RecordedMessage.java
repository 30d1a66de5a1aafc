// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A message of a recorded session, kept.
 *
 * @param name         channel, sender and name: {@code display.server.draw_copy}
 * @param connection   number of the TCP connection
 * @param channelType  number of the channel's type
 * @param from         who sent it
 * @param header       its data header
 * @param headerFormat how the data header was written
 * @param body         its body
 */
record RecordedMessage(String name, int connection, int channelType, Direction from, DataHeader header,
        HeaderFormat headerFormat, byte[] body) {

    /** {@return all messages of a capture by connection, as in the reference lists} */
    static List<RecordedMessage> read(Path capture, Protocol protocol) throws IOException {
        List<RecordedMessage> messages = new ArrayList<>();
        CaptureDecoder.decode(capture, new CaptureListener() {
            @Override
            public void message(CapturedMessage message) {
                messages.add(of(message, protocol));
            }

            @Override
            public void notice(Notice notice) {
                throw new AssertionError(notice);
            }
        });
        messages.sort(Comparator.comparingInt(RecordedMessage::connection));
        return messages;
    }

    private static RecordedMessage of(CapturedMessage message, Protocol protocol) {
        ChannelId channel = protocol.channel(message.connection().channelType()).orElseThrow();
        int id = message.header().type();
        String name = channel.name() + "." + message.from().word() + "."
                + channel.channel().message(message.from(), id).orElseThrow().name();
        ByteBuffer source = message.body();
        byte[] body = new byte[source.remaining()];
        source.get(0, body);
        return new RecordedMessage(name, message.connection().number(), message.connection().channelType(),
                message.from(), message.header(), message.connection().headerFormat(), body);
    }

    int type() {
        return header.type();
    }
}
