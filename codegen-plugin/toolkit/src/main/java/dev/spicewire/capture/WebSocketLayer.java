// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/** Both directions of a WebSocket: the payloads of their data frames are the streams inside. */
final class WebSocketLayer implements ConnectionHandler {

    private final Map<Direction, WebSocketFrames> frames = new EnumMap<>(Direction.class);
    private final ConnectionHandler inner;

    WebSocketLayer(Carrier carrier, Surroundings surroundings, ConnectionHandler inner) {
        this.inner = inner;
        for (Direction from : Direction.values()) {
            frames.put(from, new WebSocketFrames(from, inner, reason -> surroundings.listener().notice(
                    new Notice.Unfollowed(carrier.number(), "WebSocket: the frames of the " + from.word()
                            + " can't be followed any further: " + reason))));
        }
    }

    @Override
    public void bytes(Direction from, ByteBuffer bytes, long frame) {
        frames.get(from).bytes(bytes, frame);
    }

    @Override
    public void gap(Direction from, long length, Missing why) {
        frames.get(from).gap(length, why);
    }

    @Override
    public void end() {
        frames.values().forEach(WebSocketFrames::end);
        inner.end();
    }
}
