// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.connection;

import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.PlaybackData;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.ServerLink;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.runtime.framing.FrameWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;

/**
 * A server that does as little as it can: on the playback channel it sends the same bytes for ever, on the record
 * channel it reads and forgets.
 */
final class Peer implements AutoCloseable {

    static final int CHUNK_BYTES = 64 * 1024;
    private static final int LEAST_CHUNK_BYTES = 60 * 1024;

    private final ServerSocketChannel listener;
    private final int bodyBytes;
    private final KeyPair keys;

    /** Starts to listen. */
    Peer(int bodyBytes) throws IOException, GeneralSecurityException {
        this.bodyBytes = bodyBytes;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        keys = generator.generateKeyPair();
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Tasks.start("accept", () -> {
            while (true) {
                SocketChannel client = listener.accept();
                Tasks.start("serve", () -> serve(client));
            }
        });
    }

    int port() throws IOException {
        return ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    private void serve(SocketChannel client) throws IOException {
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        ServerLink link = new ServerLink(request -> TicketRule.open(), () -> keys);
        Sockets.link(client, link, in -> link.receive(in, Instant.now()));
        FrameWriter writer = new FrameWriter(link.link().headerFormat());
        switch (link.link().channel().type()) {
            case SpiceChannels.MAIN -> beginSession(client, writer);
            case SpiceChannels.PLAYBACK -> flood(client, writer);
            default -> Sockets.readAll(client, count -> { });
        }
    }

    private static void beginSession(SocketChannel client, FrameWriter writer) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(1000);
        writer.write(new MainInit(1, 1, 2, 2, 0, 0, 0, 0), out);
        writer.write(new ChannelsList(List.of(new ChannelId(SpiceChannels.PLAYBACK, 0),
                new ChannelId(SpiceChannels.RECORD, 0))), out);
        Sockets.write(client, out.flip());
        Sockets.readAll(client, count -> { });
    }

    private void flood(SocketChannel client, FrameWriter writer) throws IOException {
        PlaybackData message = new PlaybackData(7, ByteBuffer.allocate(bodyBytes - Integer.BYTES));
        ByteBuffer chunk = ByteBuffer.allocateDirect(LEAST_CHUNK_BYTES + CHUNK_BYTES);
        while (chunk.position() < LEAST_CHUNK_BYTES) {
            writer.write(message, chunk);
        }
        chunk.flip();
        while (true) {
            Sockets.write(client, chunk.rewind());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
