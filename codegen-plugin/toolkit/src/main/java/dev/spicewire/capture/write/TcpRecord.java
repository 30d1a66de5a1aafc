// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.write;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.link.AuthMechanism;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkAuthMechanism;
import dev.spicewire.runtime.link.LinkEncryptedTicket;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Writes a channel as a TCP connection of its own, from its first packet to its last. */
public final class TcpRecord {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Endpoint client;
    private final Endpoint server;
    /** The next sequence numbers. */
    private long fromClient;
    private long fromServer;

    /**
     * A connection that has no packets yet.
     *
     * @param client the client's end
     * @param server the server's end, with an address of the same kind
     */
    public TcpRecord(Endpoint client, Endpoint server) {
        this.client = client;
        this.server = server;
    }

    /**
     * Opens the connection and passes the link stage. It ends with a password of zeros, whatever the channel was let in
     * with: secrets are not written, and all programs know what follows.
     *
     * @param file        where to
     * @param nanoseconds when, since 1970
     * @param request     what the client asked for
     * @param reply       what the server answered
     * @throws IOException if it can't be written
     */
    public void link(PcapngWriter file, long nanoseconds, LinkMessage request, LinkReply reply) throws IOException {
        file.packet(nanoseconds, packet(Direction.CLIENT, TcpPacket.SYN, NOTHING));
        fromClient++;
        file.packet(nanoseconds, packet(Direction.SERVER, TcpPacket.SYN | TcpPacket.ACK, NOTHING));
        fromServer++;
        file.packet(nanoseconds, packet(Direction.CLIENT, TcpPacket.ACK, NOTHING));
        data(file, nanoseconds, Direction.CLIENT, written(LinkHeader.BYTES + request.wireSize(), request::write));
        data(file, nanoseconds, Direction.SERVER, written(LinkHeader.BYTES + reply.wireSize(), reply::write));
        if (CommonCapability.AUTH_SELECTION.in(request.common().and(reply.common()))) {
            data(file, nanoseconds, Direction.CLIENT, written(LinkAuthMechanism.BYTES,
                    new LinkAuthMechanism(AuthMechanism.SPICE)::write));
        }
        data(file, nanoseconds, Direction.CLIENT, ByteBuffer.allocate(LinkEncryptedTicket.BYTES));
        data(file, nanoseconds, Direction.SERVER, written(LinkResult.BYTES, new LinkResult(LinkError.OK)::write));
    }

    private static ByteBuffer written(int size, Consumer<ByteBuffer> writer) {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        writer.accept(bytes);
        return bytes.flip();
    }

    /**
     * Writes bytes, and that they have come.
     *
     * @param file        where to
     * @param nanoseconds when, since 1970
     * @param from        who sends them
     * @param bytes       the bytes
     * @throws IOException if they can't be written
     */
    public void data(PcapngWriter file, long nanoseconds, Direction from, ByteBuffer bytes) throws IOException {
        Direction receiver = from == Direction.CLIENT ? Direction.SERVER : Direction.CLIENT;
        for (int at = bytes.position(); at < bytes.limit(); at += TcpPacket.MOST_BYTES) {
            int size = Math.min(bytes.limit() - at, TcpPacket.MOST_BYTES);
            file.packet(nanoseconds, packet(from, TcpPacket.PUSH | TcpPacket.ACK, bytes.slice(at, size)));
            if (from == Direction.CLIENT) {
                fromClient += size;
            } else {
                fromServer += size;
            }
            file.packet(nanoseconds, packet(receiver, TcpPacket.ACK, NOTHING));
        }
    }

    /**
     * Ends the connection.
     *
     * @param file        where to
     * @param nanoseconds when, since 1970
     * @throws IOException if it can't be written
     */
    public void end(PcapngWriter file, long nanoseconds) throws IOException {
        file.packet(nanoseconds, packet(Direction.SERVER, TcpPacket.FIN | TcpPacket.ACK, NOTHING));
        fromServer++;
        file.packet(nanoseconds, packet(Direction.CLIENT, TcpPacket.FIN | TcpPacket.ACK, NOTHING));
        fromClient++;
        file.packet(nanoseconds, packet(Direction.SERVER, TcpPacket.ACK, NOTHING));
    }

    private ByteBuffer packet(Direction from, int flags, ByteBuffer payload) {
        return from == Direction.CLIENT
                ? TcpPacket.of(client, server, fromClient, fromServer, flags, payload)
                : TcpPacket.of(server, client, fromServer, fromClient, flags, payload);
    }
}
