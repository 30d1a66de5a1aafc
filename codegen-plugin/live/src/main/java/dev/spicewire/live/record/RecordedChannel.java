// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.record;

import dev.spicewire.connection.Passage;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.link.AuthMechanism;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkAuthMechanism;
import dev.spicewire.runtime.link.LinkEncryptedTicket;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Writes a channel as a TCP connection, from its link stage on. */
final class RecordedChannel implements Passage {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SessionRecord record;
    private final int clientPort;
    /** The next sequence numbers. */
    private long client;
    private long server;

    RecordedChannel(SessionRecord record, int clientPort, Link link) {
        this.record = record;
        this.clientPort = clientPort;
        record.append(file -> begin(file, link));
    }

    private void begin(PcapngFile file, Link link) throws IOException {
        file.packet(packet(Sender.CLIENT, TcpPacket.SYN, NOTHING));
        client++;
        file.packet(packet(Sender.SERVER, TcpPacket.SYN | TcpPacket.ACK, NOTHING));
        server++;
        file.packet(packet(Sender.CLIENT, TcpPacket.ACK, NOTHING));
        data(file, Sender.CLIENT, written(LinkHeader.BYTES + link.request().wireSize(), link.request()::write));
        data(file, Sender.SERVER, written(LinkHeader.BYTES + link.reply().wireSize(), link.reply()::write));
        if (hasSelection(link)) {
            data(file, Sender.CLIENT, written(LinkAuthMechanism.BYTES,
                    new LinkAuthMechanism(AuthMechanism.SPICE)::write));
        }
        // In place of the password.
        data(file, Sender.CLIENT, ByteBuffer.allocate(LinkEncryptedTicket.BYTES));
        data(file, Sender.SERVER, written(LinkResult.BYTES, new LinkResult(LinkError.OK)::write));
    }

    private static boolean hasSelection(Link link) {
        return CommonCapability.AUTH_SELECTION.in(link.request().common())
                && CommonCapability.AUTH_SELECTION.in(link.reply().common());
    }

    private static ByteBuffer written(int size, Consumer<ByteBuffer> writer) {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        writer.accept(bytes);
        return bytes.flip();
    }

    @Override
    public void bytes(Sender from, ByteBuffer bytes) {
        record.append(file -> data(file, from, bytes.duplicate()));
    }

    private void data(PcapngFile file, Sender from, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int size = Math.min(bytes.remaining(), TcpPacket.MOST_BYTES);
            file.packet(packet(from, TcpPacket.PUSH | TcpPacket.ACK, bytes.slice(bytes.position(), size)));
            bytes.position(bytes.position() + size);
            if (from == Sender.CLIENT) {
                client += size;
            } else {
                server += size;
            }
            Sender receiver = from == Sender.CLIENT ? Sender.SERVER : Sender.CLIENT;
            file.packet(packet(receiver, TcpPacket.ACK, NOTHING));
        }
    }

    @Override
    public void ended() {
        record.append(file -> {
            file.packet(packet(Sender.SERVER, TcpPacket.FIN | TcpPacket.ACK, NOTHING));
            server++;
            file.packet(packet(Sender.CLIENT, TcpPacket.FIN | TcpPacket.ACK, NOTHING));
            client++;
            file.packet(packet(Sender.SERVER, TcpPacket.ACK, NOTHING));
        });
    }

    private ByteBuffer packet(Sender from, int flags, ByteBuffer payload) {
        return from == Sender.CLIENT
                ? TcpPacket.of(clientPort, SessionRecord.SERVER_PORT, client, server, flags, payload)
                : TcpPacket.of(SessionRecord.SERVER_PORT, clientPort, server, client, flags, payload);
    }
}
