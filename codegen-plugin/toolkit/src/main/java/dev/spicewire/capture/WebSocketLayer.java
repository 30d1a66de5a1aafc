// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Both directions of a WebSocket: the payloads of their data frames are the streams inside. */
final class WebSocketLayer implements ConnectionHandler, WebSocketFrames.Faults {

    /** What it is called where the layers around SPICE are told. */
    static final String NAME = "WebSocket";

    private final Map<Direction, WebSocketFrames> frames = new EnumMap<>(Direction.class);
    private final Carrier carrier;
    private final Surroundings surroundings;
    private final ConnectionHandler inner;

    /**
     * Starts behind the upgrade.
     *
     * @param exact the directions of which the first byte is the first of a frame; in others frames are searched for
     */
    WebSocketLayer(Carrier carrier, Surroundings surroundings, Set<Direction> exact) {
        this.carrier = carrier;
        this.surroundings = surroundings;
        inner = new Opening(carrier.layer(NAME, exact), surroundings);
        for (Direction from : Direction.values()) {
            frames.put(from, new WebSocketFrames(from, exact.contains(from), inner, this));
        }
    }

    @Override
    public void bytes(Direction from, ByteBuffer bytes, long frame) {
        frames.get(from).bytes(from, bytes, frame);
    }

    @Override
    public void gap(Direction from, long length, Missing why) {
        frames.get(from).gap(from, length, why);
    }

    @Override
    public void end() {
        frames.values().forEach(WebSocketFrames::end);
        inner.end();
    }

    @Override
    public void unreadable(Direction from) {
        notice("a frame of the " + from.word() + " is compressed or malformed; the next one is searched for");
    }

    @Override
    public void hidden(Direction from, long bytes) {
        notice("the key to a frame of " + bytes + " bytes of the " + from.word() + " is missing in the capture");
    }

    @Override
    public void leftOut(Direction from, long bytes) {
        notice(bytes + " bytes of the " + from.word() + " left out: it is not known where frames start in them");
    }

    private void notice(String text) {
        surroundings.listener().notice(new Notice.Unfollowed(carrier.number(), "WebSocket: " + text));
    }
}
