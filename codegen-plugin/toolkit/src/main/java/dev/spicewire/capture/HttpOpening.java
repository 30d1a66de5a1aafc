// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** A connection that starts with HTTP: the way through a proxy, or an upgrade to a WebSocket, and what follows then. */
final class HttpOpening extends Preface {

    private static final String EXTENSIONS = "sec-websocket-extensions";
    private static final String DEFLATE = "permessage-deflate";
    private static final String COMPRESSED = "WebSocket with permessage-deflate: compressed frames are not decoded";

    private final Carrier carrier;
    private final Surroundings surroundings;
    private final Map<Direction, Integer> read = new EnumMap<>(Direction.class);
    private String refused = "";
    private FrameSearch sent;

    HttpOpening(Carrier carrier, Surroundings surroundings) {
        super(carrier, surroundings);
        this.carrier = carrier;
        this.surroundings = surroundings;
        for (Direction from : Direction.values()) {
            read.put(from, 0);
        }
    }

    /** {@return whether bytes are the start of a request that can lead to SPICE} */
    static boolean starts(Stretch stream) {
        return stream.startsWith("GET ") || stream.startsWith("CONNECT ");
    }

    /** {@return whether bytes are the start of an answer that leads to a WebSocket} */
    static boolean answers(Stretch stream) {
        return stream.startsWith("HTTP/1.1 101 ");
    }

    @Override
    void giveUp() {
        for (Direction from : Direction.values()) {
            int holes = start(from).holesIn(0, start(from).end());
            if (holes > 0 && head(from).isEmpty()) {
                skip("gap: " + holes + " bytes of the " + from.word()
                        + "'s HTTP header are missing in the capture");
                return;
            }
        }
        skip(refused.isEmpty() ? "not SPICE" : refused);
    }

    @Override
    void look(boolean last) {
        Optional<HttpHead> request = head(Direction.CLIENT);
        Optional<HttpHead> response = head(Direction.SERVER);
        if (request.isPresent() && response.isPresent()) {
            follow(request.get(), response.get());
        } else if (response.isPresent() && (last || isUnreadable(Direction.CLIENT))) {
            withoutRequest(response.get());
        } else if (request.isPresent() && (last || isUnreadable(Direction.SERVER))) {
            withoutResponse(request.get(), last);
        }
    }

    private void follow(HttpHead request, HttpHead response) {
        int status = response.status();
        boolean tunnel = request.line().startsWith("CONNECT ");
        if (tunnel && status / 100 == 2) {
            open("HTTP CONNECT", request.end(), response.end());
        } else if (tunnel || request.isUpgrade() && (status == 401 || status == 407)) {
            refused = (tunnel ? "HTTP CONNECT" : "WebSocket") + ", refused with " + status;
            next(request, response);
        } else if (!isSwitch(response)) {
            skip("not SPICE");
        } else if (response.has(EXTENSIONS, DEFLATE)) {
            skip(COMPRESSED);
        } else {
            webSocket(request.end(), response.end(), EnumSet.allOf(Direction.class));
        }
    }

    /** The answer alone shows that an upgrade was asked for. */
    private void withoutRequest(HttpHead response) {
        if (!isSwitch(response)) {
            giveUp();
            return;
        }
        if (response.has(EXTENSIONS, DEFLATE)) {
            skip(COMPRESSED);
            return;
        }
        tell("WebSocket: the client's request to upgrade is not in the capture; the server's answer tells of it");
        webSocket(read.get(Direction.CLIENT), response.end(), EnumSet.of(Direction.SERVER));
    }

    /** A request alone may have been refused; frames behind it tell that it was not. */
    private void withoutResponse(HttpHead request, boolean last) {
        if (!request.isUpgrade()) {
            giveUp();
            return;
        }
        Stretch client = start(Direction.CLIENT);
        sent = sent == null ? new FrameSearch(client, request.end(), true) : sent;
        if (request.has(EXTENSIONS, DEFLATE) && client.has(request.end(), 1)
                && FrameHeader.isCompressed(client.slice(request.end(), 1).get())) {
            skip(COMPRESSED);
        } else if (sent.certain().isPresent() || last && sent.atTheEnd().isPresent()) {
            tell("WebSocket: the server's answer to the upgrade is not in the capture; "
                    + "the client's frames tell that it agreed");
            webSocket(request.end(), read.get(Direction.SERVER), EnumSet.of(Direction.CLIENT));
        }
    }

    private void webSocket(int client, int server, EnumSet<Direction> exact) {
        handOn(client, server, new WebSocketLayer(carrier, surroundings, exact));
    }

    /** Who wants a password refuses the first request, and takes the next. */
    private void next(HttpHead request, HttpHead response) {
        sent = null;
        read.put(Direction.CLIENT, request.end());
        read.put(Direction.SERVER, response.end() + response.contentLength());
    }

    private static boolean isSwitch(HttpHead response) {
        return response.status() == 101 && response.has("upgrade", "websocket");
    }

    /** {@return whether a side has sent something, and its head is not what is there of it} */
    private boolean isUnreadable(Direction from) {
        Stretch sent = start(from);
        int at = read.get(from);
        return sent.end() > at && (sent.holesIn(at, sent.end() - at) > 0
                || !carrier.fromStart(from) && !sent.startsWith(from == Direction.CLIENT ? "GET " : "HTTP/"));
    }

    private Optional<HttpHead> head(Direction from) {
        boolean again = from == Direction.SERVER && !refused.isEmpty();
        return again ? HttpHead.next(start(from), read.get(from)) : HttpHead.at(start(from), read.get(from));
    }
}
