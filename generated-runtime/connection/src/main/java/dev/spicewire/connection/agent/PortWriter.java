// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.ChunkHeader;
import dev.spicewire.codec.agent.VdpPort;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;

/** Writes messages as they go over the device between server and agent: in pieces behind chunk headers. */
public final class PortWriter {

    private PortWriter() {
    }

    /**
     * {@return the bytes of a message}
     *
     * @param port    whose conversation it belongs to
     * @param message one of {@code dev.spicewire.codec.agent}
     */
    public static ByteBuffer write(VdpPort port, WireMessage message) {
        AgentPieces pieces = new AgentPieces();
        pieces.add(message);
        int count = (int) ((pieces.waiting() + AgentPieces.MOST_BYTES - 1) / AgentPieces.MOST_BYTES);
        ByteBuffer out = ByteBuffer.allocate((int) pieces.waiting() + count * PortReader.HEADER_BYTES);
        while (!pieces.isEmpty()) {
            ByteBuffer piece = pieces.next();
            new ChunkHeader(port, piece.remaining()).write(out);
            out.put(piece);
        }
        return out.flip();
    }
}
