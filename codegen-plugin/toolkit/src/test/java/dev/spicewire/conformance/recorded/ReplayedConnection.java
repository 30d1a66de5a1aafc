// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.testing.Conversation;
import dev.spicewire.capture.testing.Spice;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A connection of a recorded session, to be changed and captured anew: one message a packet, in the recorded order. */
final class ReplayedConnection {

    private static final Path CAPTURES = Path.of("../../conformance-tests/src/test/resources/captures");

    private static final int MOST_IN_A_PACKET = 60_000;

    private final List<Sent> messages = new ArrayList<>();
    private CapturedConnection connection;
    private LinkMessage link;
    private LinkReply reply;

    private ReplayedConnection() {
    }

    /**
     * A message as it was sent.
     *
     * @param from   by whom
     * @param serial its number
     * @param type   its number in the protocol
     * @param body   its body
     */
    record Sent(Direction from, long serial, int type, byte[] body) {

        /** {@return the same with a number of 32 bits in another place} */
        Sent with(int offset, int number) {
            byte[] changed = body.clone();
            ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, number);
            return new Sent(from, serial, type, changed);
        }

        boolean is(Direction side, int id) {
            return from == side && type == id;
        }

        int number(int offset) {
            return ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
        }
    }

    /** {@return a connection of a recording among the test resources} */
    static ReplayedConnection of(String capture, int number) throws IOException {
        ReplayedConnection replayed = new ReplayedConnection();
        CaptureDecoder.decode(CAPTURES.resolve(capture), new CaptureListener() {
            @Override
            public void linked(CapturedConnection linked) {
                if (linked.number() == number) {
                    replayed.connection = linked;
                    replayed.link = linked.message().orElseThrow();
                    replayed.reply = linked.reply().orElseThrow();
                }
            }

            @Override
            public void message(CapturedMessage message) {
                if (message.connection().number() == number) {
                    byte[] body = new byte[message.body().remaining()];
                    message.body().duplicate().get(body);
                    replayed.messages.add(new Sent(message.from(), message.header().serial(),
                            message.header().type(), body));
                }
            }

            @Override
            public void notice(Notice notice) {
                // Of other connections.
            }
        });
        return replayed;
    }

    /** {@return the messages, to be changed} */
    List<Sent> messages() {
        return messages;
    }

    /** {@return the place of the first message of a kind} */
    int first(Predicate<Sent> kind) {
        return messages.indexOf(messages.stream().filter(kind).findFirst().orElseThrow());
    }

    /** The client announces other capabilities of the channel. */
    void clientAnnounces(Capabilities channel) {
        link = new LinkMessage(link.connectionId(), link.channelType(), link.channelId(), link.common(), channel);
    }

    /** The server announces other capabilities of the channel. */
    void serverAnnounces(Capabilities channel) {
        reply = new LinkReply(reply.error(), reply.publicKey(), reply.common(), channel);
    }

    /** Both sides announce other common capabilities; the headers stay. */
    void bothAnnounce(Capabilities common) {
        link = new LinkMessage(link.connectionId(), link.channelType(), link.channelId(), common, link.channel());
        reply = new LinkReply(reply.error(), reply.publicKey(), common, reply.channel());
    }

    /** {@return a capture of it} */
    Path in(Path directory) {
        Conversation capture = new Conversation().between(40000, 5900).opened();
        ByteBuffer linkBytes = ByteBuffer.allocate(200);
        link.write(linkBytes);
        ByteBuffer replyBytes = ByteBuffer.allocate(400);
        reply.write(replyBytes);
        capture.client(bytes(linkBytes)).server(bytes(replyBytes)).client(Spice.SELECT_SPICE, Spice.TICKET)
                .server(Spice.ACCEPTED);
        for (Sent message : messages) {
            byte[] bytes = bytes(message);
            for (int at = 0; at < bytes.length; at += MOST_IN_A_PACKET) {
                byte[] packet = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + MOST_IN_A_PACKET));
                if (message.from() == Direction.CLIENT) {
                    capture.later(1).client(packet);
                } else {
                    capture.later(1).server(packet);
                }
            }
        }
        return capture.closed().in(directory);
    }

    private byte[] bytes(Sent message) {
        HeaderFormat format = connection.headerFormat();
        ByteBuffer out = ByteBuffer.allocate(format.bytes() + message.body().length);
        format.write(new DataHeader(message.serial(), message.type(), message.body().length, 0), out, 0);
        out.position(format.bytes()).put(message.body());
        return out.array();
    }

    private static byte[] bytes(ByteBuffer written) {
        byte[] bytes = new byte[written.flip().remaining()];
        written.get(bytes);
        return bytes;
    }
}
