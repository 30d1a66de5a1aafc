// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import dev.spicewire.capture.file.CaptureFile;
import dev.spicewire.capture.file.Packet;
import dev.spicewire.capture.net.TcpDecoder;
import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.capture.tcp.TcpConnections;
import dev.spicewire.connection.protocol.ChannelLimits;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.ClientHousekeeping;
import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.LinkPolicy;
import dev.spicewire.connection.protocol.MessageHandler;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.ServerHousekeeping;
import dev.spicewire.connection.protocol.ServerLink;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A recorded connection, played to our two sides: what the server sent to a client of ours, and what the client sent to
 * a server of ours, which lets everybody in. The pieces are the recorded ones.
 */
final class RecordedConnection implements ConnectionHandler {

    /** More than any recorded link message or reply has. */
    private static final int LINK_BYTES = 1000;

    private final Map<Direction, List<ByteBuffer>> pieces = new EnumMap<>(Direction.class);
    private final List<String> answers = new ArrayList<>();

    /** {@return the connections of a recording, by their numbers} */
    static Map<Integer, RecordedConnection> of(String name) throws IOException {
        Map<Integer, RecordedConnection> connections = new TreeMap<>();
        TcpConnections tcp = new TcpConnections(connection ->
                connections.computeIfAbsent(connection.number(), number -> new RecordedConnection()));
        TcpDecoder decoder = new TcpDecoder();
        try (CaptureFile file = CaptureFile.open(Captures.file(name + ".pcap"))) {
            for (Optional<Packet> packet = file.next(); packet.isPresent(); packet = file.next()) {
                decoder.segment(packet.get()).ifPresent(tcp::accept);
            }
        }
        tcp.end();
        return connections;
    }

    @Override
    public void bytes(Direction from, ByteBuffer bytes, long frame) {
        pieces.computeIfAbsent(from, key -> new ArrayList<>())
                .add(ByteBuffer.allocate(bytes.remaining()).put(bytes).flip());
    }

    @Override
    public void gap(Direction from, long length, Missing why) {
        throw new AssertionError("the recordings are complete");
    }

    @Override
    public void end() {
        // What has come is what there is.
    }

    /** {@return number and size of each message that a client of ours reads} */
    List<String> playToClient() throws IOException {
        List<String> lines = new ArrayList<>();
        playToClient((type, body, serial) -> lines.add(line(type, body)));
        return lines;
    }

    /** Lets a client of ours read what the server sent. */
    void playToClient(MessageHandler handler) throws IOException {
        ClientLink client = new ClientLink(request(), Password.none());
        play(Direction.SERVER, client::receive, () -> new ChannelReader(client.link(), Sender.SERVER,
                ChannelLimits.of(Sender.SERVER), new ClientHousekeeping(this::answer)), handler);
    }

    /** {@return number and size of each message that a server of ours reads, which has the recorded capabilities} */
    List<String> playToServer(KeyPair keys) throws IOException {
        Capabilities common = reply().common();
        ServerLink server = new ServerLink(new LinkPolicy() {
            @Override
            public Capabilities common(LinkMessage request) {
                return common;
            }

            @Override
            public TicketRule ticket(LinkMessage request) {
                return TicketRule.open();
            }
        }, () -> keys);
        List<String> lines = new ArrayList<>();
        play(Direction.CLIENT, piece -> server.receive(piece, Instant.EPOCH), () -> new ChannelReader(
                server.link(), Sender.CLIENT, ChannelLimits.of(Sender.CLIENT), new ServerHousekeeping()),
                (type, body, serial) -> lines.add(line(type, body)));
        return lines;
    }

    /** {@return number and size of each message that our client has answered by itself} */
    List<String> answers() {
        return answers;
    }

    private static String line(int type, ByteBuffer body) {
        return type + " " + body.remaining();
    }

    private void play(Direction from, LinkStep link, Supplier<ChannelReader> messages, MessageHandler handler)
            throws IOException {
        ChannelReader reader = null;
        for (ByteBuffer piece : pieces.get(from)) {
            if (reader == null && link.receive(piece)) {
                reader = messages.get();
            }
            if (reader != null) {
                reader.receive(piece, handler);
            }
        }
    }

    private LinkMessage request() {
        return first(Direction.CLIENT, LinkMessage::read);
    }

    private LinkReply reply() {
        return first(Direction.SERVER, LinkReply::read);
    }

    private <T> T first(Direction from, Function<ByteBuffer, T> reader) {
        ByteBuffer all = ByteBuffer.allocate(LINK_BYTES);
        for (ByteBuffer piece : pieces.get(from)) {
            ByteBuffer copy = piece.duplicate().rewind();
            all.put(copy.limit(Math.min(copy.limit(), all.remaining())));
        }
        all.flip();
        LinkHeader header = LinkHeader.read(all);
        return reader.apply(all.limit(all.position() + (int) header.size()));
    }

    private void answer(WireMessage answer) {
        answers.add(answer.messageId() + " " + answer.wireSize());
    }

    /** Takes a piece of the link stage. */
    private interface LinkStep {

        boolean receive(ByteBuffer piece) throws IOException;
    }
}
