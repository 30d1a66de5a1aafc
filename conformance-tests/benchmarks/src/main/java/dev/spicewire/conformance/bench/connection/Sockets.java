// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.connection;

import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkMachine;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.IntConsumer;

/** What is done with sockets where nothing is done to their bytes. */
final class Sockets {

    private Sockets() {
    }

    /** {@return a socket that is linked as a channel, without anything of ours behind the link stage} */
    static SocketChannel connect(int port, int channelType) throws IOException {
        SocketChannel socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        ClientLink link = new ClientLink(
                new LinkMessage(1, channelType, 0, ClientLink.COMMON, Capabilities.NONE), Password.none());
        link(socket, link, link::receive);
        return socket;
    }

    /** Links; nothing may be left behind the link stage of what has been read, which is read byte by byte. */
    static void link(SocketChannel socket, LinkMachine machine, Step step) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(1).flip();
        while (!step.receive(in)) {
            write(socket, machine.output());
            if (socket.read(in.clear()) < 0) {
                throw new EOFException("the peer has closed the connection");
            }
            in.flip();
        }
        write(socket, machine.output());
    }

    static void write(SocketChannel socket, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
    }

    /** Reads until the socket is closed, and counts. */
    static void readAll(SocketChannel socket, IntConsumer counter) throws IOException {
        ByteBuffer in = ByteBuffer.allocateDirect(Peer.CHUNK_BYTES);
        for (int count = socket.read(in); count >= 0; count = socket.read(in.clear())) {
            counter.accept(count);
        }
    }

    /** Passes bytes on until a socket is closed. */
    static void relay(SocketChannel from, SocketChannel to) throws IOException {
        ByteBuffer in = ByteBuffer.allocateDirect(Peer.CHUNK_BYTES);
        while (from.read(in.clear()) >= 0) {
            write(to, in.flip());
        }
    }

    /** Takes bytes into a machine. */
    interface Step {

        boolean receive(ByteBuffer in) throws LinkException;
    }
}
