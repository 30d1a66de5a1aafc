// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.Conclusion.Known;
import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.LinkResult;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Follows one connection: the link stage first, then each direction's messages; or says why not. */
final class SpiceConnection extends KeptStart {

    private static final int FIRST_CONCLUSION = 4096;
    private static final int LAST_CONCLUSION = 256 * 1024;

    private final Carrier carrier;
    private final Surroundings surroundings;
    private final Effort effort = new Effort();
    private LinkFollower link;
    private ConnectionHandler webSocket;
    private CapturedConnection connection;
    private Conclusion conclusion;
    private int nextConclusion = FIRST_CONCLUSION;
    private boolean ended;
    private Optional<String> unlinked = Optional.empty();

    SpiceConnection(Carrier carrier, Surroundings surroundings) {
        this.carrier = carrier;
        this.surroundings = surroundings;
    }

    @Override
    public void end() {
        ended = true;
        if (!isLeftOut() && !isHandedOn()) {
            look(true);
        }
        if (webSocket != null) {
            webSocket.end();
            return;
        }
        boolean followed = Arrays.stream(Direction.values()).anyMatch(from -> follower(from).isPresent());
        if (!isLeftOut() && connection == null) {
            giveUp();
        } else if (!isLeftOut() && link != null && link.sasl().isPresent() && !followed) {
            skip(link.sasl().get().unfinished());
        }
        unlinked.ifPresent(reason -> surroundings.skip(carrier, String.format(
                "%s; %d bytes of the client and %d of the server are left out", reason, leftOut(Direction.CLIENT),
                leftOut(Direction.SERVER))));
        for (Direction from : Direction.values()) {
            follower(from).ifPresent(ConnectionHandler::end);
        }
        if (connection != null) {
            surroundings.listener().ended(connection, carrier.lifetime());
        }
    }

    /**
     * A link stage that is longer than any is given up, if its messages do not tell of themselves. Where there is none,
     * that is told at the end, when it is known how much is left out.
     */
    @Override
    void giveUp() {
        String reason = new UnfinishedLink(carrier, link(), start(), ended).reason()
                + (effort.isSpent() ? "; too much looks like messages to try all of it" : "");
        if (isLinked() || link.fault().isPresent()) {
            skip(reason);
        } else {
            unlinked = Optional.of(reason);
            link = null;
            leaveOut();
        }
    }

    private boolean isLinked() {
        return start().values().stream().anyMatch(LinkFollower::startsWithMagic);
    }

    private LinkFollower link() {
        if (link == null) {
            link = new LinkFollower(start(Direction.CLIENT), start(Direction.SERVER),
                    carrier.fromStart(Direction.CLIENT), surroundings.shapes());
        }
        return link;
    }

    @Override
    void look(boolean last) {
        try {
            link().advance();
        } catch (Unreadable e) {
            skip(e.getMessage());
            return;
        }
        if (connection == null) {
            Optional<HeaderFormat> format = link.headerFormat();
            if (format.isPresent()) {
                open(link.channel().orElseThrow(), format.get());
            } else if (last || isTimeToConclude()) {
                nextConclusion *= 4;
                if (!isWebSocket()) {
                    conclude(last);
                    giveUpWithoutLink();
                }
            }
        }
        if (connection != null && !isHandedOn()) {
            startStreams();
        }
    }

    /** All packets of one side may stand in front of those of the other: its half of the link is worth waiting for. */
    private boolean isTimeToConclude() {
        boolean half = isLinked() && start().values().stream().anyMatch(stream -> stream.end() == 0);
        return !half && start().values().stream().mapToInt(Stretch::end).sum() >= nextConclusion;
    }

    /** {@return whether what was not seen from its start is a WebSocket, which follows it from now on} */
    private boolean isWebSocket() {
        Optional<Boolean> swapped = isLinked() || carrier.layers().contains(WebSocketLayer.NAME) ? Optional.empty()
                : new UnseenUpgrade(start()).swapped(carrier.rolesKnown());
        if (swapped.isEmpty()) {
            return false;
        }
        if (swapped.get()) {
            swapRoles();
        }
        surroundings.listener().notice(new Notice.Concluded(carrier.number(),
                "WebSocket: neither the request to upgrade nor its answer is in the capture; the frames tell of it"));
        link = null;
        webSocket = new WebSocketLayer(carrier, surroundings, EnumSet.noneOf(Direction.class));
        handOn(Direction.CLIENT, 0, webSocket);
        handOn(Direction.SERVER, 0, webSocket);
        return true;
    }

    /** A connection that was not seen from its start is looked through for SPICE only so far. */
    private void giveUpWithoutLink() {
        if (connection == null && !isLinked() && (nextConclusion > LAST_CONCLUSION || effort.isSpent())) {
            giveUp();
        }
    }

    private void conclude(boolean last) {
        if (effort.isSpent()) {
            return;
        }
        Optional<CapturedChannel> channel = link.channel();
        Map<Direction, Integer> exact = new EnumMap<>(Direction.class);
        for (Direction from : Direction.values()) {
            link.dataOffset(from).ifPresent(at -> exact.put(from, at));
        }
        Known known = new Known(channel.map(c -> List.of(c.type())).orElse(surroundings.shapes().channelTypes()),
                List.of(HeaderFormat.values()), !carrier.rolesKnown() && channel.isEmpty() && exact.isEmpty(), exact);
        Optional<Conclusion> found = new Conclusions(start(), known, surroundings.shapes(), effort, last).only();
        if (found.isPresent()) {
            conclusion = found.get();
            if (conclusion.swapped()) {
                swapRoles();
            }
            surroundings.listener().notice(new Notice.Concluded(carrier.number(),
                    new UnfinishedLink(carrier, link, start(), ended).conclusion(conclusion)));
            open(channel.orElse(new CapturedChannel(conclusion.channelType(),
                    surroundings.shapes().channelName(conclusion.channelType()), OptionalInt.empty())),
                    conclusion.format());
        }
    }

    private void swapRoles() {
        carrier.swapRoles();
        swapStart();
        link = null;
        link();
    }

    private void open(CapturedChannel channel, HeaderFormat format) {
        OptionalInt server = offset(Direction.SERVER);
        OptionalLong named = server.isEmpty() ? OptionalLong.empty()
                : MainInit.sessionId(channel.type(), start(Direction.SERVER), server.getAsInt(), format);
        int session = surroundings.sessions().of(carrier, link.message(), named);
        connection = new CapturedConnection(carrier.number(), session, carrier.endpoint(Direction.CLIENT),
                carrier.endpoint(Direction.SERVER), channel, format, carrier.layers(), link.message(), link.reply());
        surroundings.isSpice();
        surroundings.listener().linked(connection);
    }

    private void startStreams() {
        for (Direction from : Direction.values()) {
            OptionalInt at = offset(from);
            boolean known = at.isPresent() && start(from).end() >= at.getAsInt();
            boolean search = at.isEmpty() && (conclusion != null || start(from).exactEnd() < start(from).end());
            if (follower(from).isEmpty() && (known || search)) {
                startStream(from, at);
            }
        }
        if (isHandedOn()) {
            link.sasl().ifPresent(sasl -> surroundings.listener().notice(
                    new Notice.Concluded(carrier.number(), sasl.text())));
            link = null;
        }
    }

    /** Where nothing tells where messages start, they are searched for from the first byte on. */
    private void startStream(Direction from, OptionalInt at) {
        int first = at.orElse(link.linkEnd(from) > 0 ? start(from).exactEnd() : 0);
        int holes = start(from).holesIn(0, at.isPresent() ? first : start(from).behindHole(first));
        if (holes > 0) {
            surroundings.listener().notice(new Notice.LinkGap(carrier.number(), from, 0, holes));
        }
        at.ifPresent(messages -> surroundings.listener().linkStage(connection, from, new LinkFrames(
                start(from).frameOf(link.linkEnd(from) - 1), start(from).frameOf(messages - 1))));
        handOn(from, first, stream(from, at, first));
    }

    private ConnectionHandler stream(Direction from, OptionalInt at, int first) {
        boolean layered = link.sasl().flatMap(SaslExchange::layer).orElse(false);
        if (!layered && conclusion == null && at.isPresent()) {
            return new FirstHeader(connection, from, at.getAsInt(), surroundings,
                    read -> new MessageStream(read, from, at, false, surroundings));
        } else if (!layered) {
            return new MessageStream(connection, from, at, conclusion != null, surroundings).searchingFrom(first);
        }
        MessageStream inside = new MessageStream(connection, from, OptionalInt.of(0), conclusion != null, surroundings);
        return new IntegrityLayer(inside, from == Direction.SERVER ? LinkResult.BYTES : 0);
    }

    private OptionalInt offset(Direction from) {
        Integer concluded = conclusion == null ? null : conclusion.starts().get(from);
        return concluded == null ? link.dataOffset(from) : OptionalInt.of(concluded);
    }

    private void skip(String reason) {
        Optional<CapturedChannel> requested = link == null ? Optional.empty() : link.channel();
        link = null;
        leaveOut();
        surroundings.skip(carrier, requested, reason);
    }
}
