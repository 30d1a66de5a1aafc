// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.Protocol;

/** The library's WebSocket, with each frame of data handed on as it comes: it would collect fragments without end. */
final class StreamingDraft extends Draft_6455 {

    /** The most bytes of a frame, which the library keeps until it is whole. */
    static final int MOST_BYTES = 1 << 20;

    private final Consumer<ByteBuffer> received;
    private boolean isInMessage;

    StreamingDraft(Consumer<ByteBuffer> received) {
        super(List.of(), List.of(new Protocol(WebSockets.PROTOCOL)), MOST_BYTES);
        this.received = received;
    }

    @Override
    public Draft copyInstance() {
        return new StreamingDraft(received);
    }

    @Override
    public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
        switch (frame.getOpcode()) {
            case PING, PONG, CLOSING -> super.processFrame(socket, frame);
            case TEXT -> throw new InvalidDataException(CloseFrame.REFUSE, "text, where SPICE is binary");
            case BINARY, CONTINUOUS -> {
                if (isInMessage != (frame.getOpcode() == Opcode.CONTINUOUS)) {
                    throw new InvalidDataException(CloseFrame.PROTOCOL_ERROR, "a fragment out of order");
                }
                isInMessage = !frame.isFin();
                received.accept(frame.getPayloadData());
            }
            default -> throw new InvalidDataException(CloseFrame.PROTOCOL_ERROR, "a frame of no type");
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
