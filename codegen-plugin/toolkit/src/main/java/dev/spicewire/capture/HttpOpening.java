// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A connection that starts with HTTP: the way through a proxy, or an upgrade to a WebSocket, and what follows then. */
final class HttpOpening implements ConnectionHandler {

    private final Carrier carrier;
    private final Surroundings surroundings;
    private final Map<Direction, Stretch> start = new EnumMap<>(Direction.class);
    private final Map<Direction, Integer> read = new EnumMap<>(Direction.class);
    private ConnectionHandler inner;
    private String refused = "";
    private boolean skipped;

    HttpOpening(Carrier carrier, Surroundings surroundings) {
        this.carrier = carrier;
        this.surroundings = surroundings;
        for (Direction from : Direction.values()) {
            start.put(from, new Stretch());
            read.put(from, 0);
        }
    }

    /** {@return whether bytes are the start of a request that can lead to SPICE} */
    static boolean starts(Stretch stream) {
        return startsWith(stream, "GET ") || startsWith(stream, "CONNECT ");
    }

    @Override
    public void bytes(Direction from, ByteBuffer bytes, long frame) {
        if (inner != null) {
            inner.bytes(from, bytes, frame);
        } else if (!skipped && start.get(from).hasRoom(bytes.remaining())) {
            start.get(from).add(bytes, frame);
            follow();
        } else if (!skipped) {
            skip("not SPICE");
        }
    }

    @Override
    public void gap(Direction from, long length, Missing why) {
        if (inner != null) {
            inner.gap(from, length, why);
        } else if (!skipped) {
            skip("gap: " + length + " bytes of the " + from.word() + "'s HTTP header are missing in the capture");
        }
    }

    @Override
    public void end() {
        if (inner != null) {
            inner.end();
        } else if (!skipped) {
            skip(refused.isEmpty() ? "not SPICE" : refused);
        }
    }

    private void follow() {
        Optional<HttpHead> request = head(Direction.CLIENT);
        Optional<HttpHead> response = head(Direction.SERVER);
        if (request.isEmpty() || response.isEmpty()) {
            return;
        }
        int status = response.get().status();
        boolean tunnel = request.get().line().startsWith("CONNECT ");
        if (tunnel && status / 100 == 2) {
            handOn(request.get(), response.get(), new Opening(carrier.layer("HTTP CONNECT"), surroundings));
        } else if (tunnel) {
            refused = "HTTP CONNECT, refused with " + status;
            next(request.get(), response.get());
        } else if (status == 101 && response.get().has("upgrade", "websocket")) {
            upgrade(request.get(), response.get());
        } else {
            skip("not SPICE");
        }
    }

    private void upgrade(HttpHead request, HttpHead response) {
        if (response.has("sec-websocket-extensions", "permessage-deflate")) {
            skip("WebSocket with permessage-deflate: compressed frames are not decoded");
            return;
        }
        Opening messages = new Opening(carrier.layer("WebSocket"), surroundings);
        handOn(request, response, new WebSocketLayer(carrier, surroundings, messages));
    }

    private void handOn(HttpHead request, HttpHead response, ConnectionHandler follower) {
        inner = follower;
        start.get(Direction.CLIENT).replay(request.end(), Direction.CLIENT, inner);
        start.get(Direction.SERVER).replay(response.end(), Direction.SERVER, inner);
        start.clear();
    }

    /** A proxy that wants a password refuses the first request, and takes the next. */
    private void next(HttpHead request, HttpHead response) {
        read.put(Direction.CLIENT, request.end());
        read.put(Direction.SERVER, response.end() + response.contentLength());
    }

    private Optional<HttpHead> head(Direction from) {
        return HttpHead.at(start.get(from), read.get(from));
    }

    private void skip(String reason) {
        skipped = true;
        start.clear();
        surroundings.skip(carrier, reason);
    }

    private static boolean startsWith(Stretch stream, String text) {
        if (!stream.has(0, text.length())) {
            return false;
        }
        ByteBuffer first = stream.slice(0, text.length());
        for (int i = 0; i < text.length(); i++) {
            if (first.get(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
