// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.VdpPort;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/**
 * Takes what comes over the device between server and agent: pieces behind chunk headers, those of the client's and of
 * the server's own conversation mixed.
 */
public final class PortReader {

    /** Bytes of a chunk header. */
    static final int HEADER_BYTES = 8;

    private static final int SIZE = 4;

    private final Map<VdpPort, AgentReader> readers = new EnumMap<>(VdpPort.class);
    private final ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    private VdpPort port;
    private int left;
    private MalformedMessageException failed;

    /**
     * Starts in front of a chunk header.
     *
     * @param limits sizes of bodies, for each conversation
     */
    public PortReader(AgentLimits limits) {
        readers.put(VdpPort.CLIENT_PORT, new AgentReader(limits));
        readers.put(VdpPort.SERVER_PORT, new AgentReader(limits));
    }

    /**
     * Takes bytes and hands on the messages that are now complete. What the receiver throws passes through, and the
     * next call goes on behind that message.
     *
     * @param in       bytes from its position, all of which are taken unless the receiver throws
     * @param receiver takes the messages
     * @throws MalformedMessageException if a header is none, or a piece or body too large; the same for all that comes
     *         later
     */
    public void receive(ByteBuffer in, PortReceiver receiver) {
        if (failed != null) {
            throw failed;
        }
        while (in.hasRemaining()) {
            if (left == 0) {
                collectHeader(in);
            }
            if (left > 0 && in.hasRemaining()) {
                piece(in, receiver);
            }
        }
    }

    private void piece(ByteBuffer in, PortReceiver receiver) {
        VdpPort from = port;
        ByteBuffer piece = in.slice(in.position(), Math.min(left, in.remaining()));
        int before = piece.remaining();
        try {
            readers.get(from).receive(piece, (type, body) -> receiver.message(from, type, body));
        } finally {
            int taken = before - piece.remaining();
            in.position(in.position() + taken);
            left -= taken;
            failed = readers.get(from).failure();
        }
    }

    private void collectHeader(ByteBuffer in) {
        while (header.hasRemaining() && in.hasRemaining()) {
            header.put(in.get());
        }
        if (header.hasRemaining()) {
            return;
        }
        port = VdpPort.of(Wire.uint32(header, 0));
        long size = Wire.uint32(header, SIZE);
        if (!readers.containsKey(port)) {
            throw fail("port", 0, "is " + Wire.uint32(header, 0) + ", the client's is 1 and the server's is 2");
        } else if (size > AgentPieces.MOST_BYTES) {
            throw fail("size", SIZE, "is " + size + ", a piece has at most " + AgentPieces.MOST_BYTES + " bytes");
        }
        left = (int) size;
        header.clear();
    }

    private MalformedMessageException fail(String member, int offset, String reason) {
        failed = new MalformedMessageException("ChunkHeader." + member, offset, reason);
        return failed;
    }
}
