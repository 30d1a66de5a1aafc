// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import dev.spicewire.capture.file.CaptureFile;
import dev.spicewire.capture.file.Packet;
import dev.spicewire.capture.net.TcpDecoder;
import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.capture.tcp.TcpConnection;
import dev.spicewire.capture.tcp.TcpConnections;
import dev.spicewire.proto.model.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each end of the connections of a recorded session sent, as one run of bytes. */
final class Streams {

    private record Key(int connection, Direction from) {
    }

    private final Map<Key, ByteArrayOutputStream> bytes = new HashMap<>();

    static Streams of(Path capture) throws IOException {
        Streams streams = new Streams();
        TcpDecoder tcp = new TcpDecoder();
        TcpConnections connections = new TcpConnections(streams::handler);
        try (CaptureFile file = CaptureFile.open(capture)) {
            for (Optional<Packet> packet = file.next(); packet.isPresent(); packet = file.next()) {
                tcp.segment(packet.get()).ifPresent(connections::accept);
            }
        }
        connections.end();
        return streams;
    }

    /** {@return the first bytes of a stream} */
    ByteBuffer first(long length, int connection, Direction from) {
        return ByteBuffer.wrap(bytes.get(new Key(connection, from)).toByteArray(), 0, Math.toIntExact(length)).slice();
    }

    private ConnectionHandler handler(TcpConnection connection) {
        return new ConnectionHandler() {
            @Override
            public void bytes(Direction from, ByteBuffer more, long frame) {
                byte[] copy = new byte[more.remaining()];
                more.get(copy);
                bytes.computeIfAbsent(new Key(connection.number(), from), key -> new ByteArrayOutputStream())
                        .writeBytes(copy);
            }

            @Override
            public void gap(Direction from, long length, Missing why) {
                throw new AssertionError("the recorded sessions have no gaps");
            }

            @Override
            public void end() {
                // Whatever has come is there.
            }
        };
    }
}
