// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.capture.net.TcpSegment;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A TCP connection of a capture. The client is who opened it. Where the capture does not show that, it is the one with
 * the port that is given out for a connection, if only one has such a port, and else who sent first.
 */
public final class TcpConnection {

    /** Ports below are those of services that everybody knows (RFC 6335). */
    private static final int WELL_KNOWN = 1024;

    /** Ports from here on are given out to clients: by Linux, and from 49152 on by others (RFC 6335). */
    private static final int GIVEN_OUT = 32768;

    private final int number;
    private final End one;
    private final End other;
    private ConnectionHandler handler;
    private End client;
    private boolean handshake;
    private boolean ended;
    private End closer;
    private boolean reset;
    private boolean gaps;
    private OptionalLong firstTime = OptionalLong.empty();
    private OptionalLong lastTime = OptionalLong.empty();

    TcpConnection(int number, TcpSegment first) {
        this.number = number;
        one = new End(first.source().copy());
        other = new End(first.destination().copy());
    }

    /** One end of the connection and what it sends. */
    private final class End implements TcpStream.Sink {

        private final Endpoint endpoint;
        private final TcpStream stream = new TcpStream();
        private boolean seen;

        End(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public void bytes(ByteBuffer bytes, long frame) {
            handler.bytes(direction(), bytes, frame);
        }

        @Override
        public void gap(long length, Missing why) {
            gaps = true;
            handler.gap(direction(), length, why);
        }

        /** {@return whether the ports tell that this end waits for connections} */
        private boolean isServerOf(End far) {
            boolean wellKnown = endpoint.port() < WELL_KNOWN && far.endpoint.port() >= WELL_KNOWN;
            return wellKnown || endpoint.port() < GIVEN_OUT && far.endpoint.port() >= GIVEN_OUT;
        }

        private Direction direction() {
            return this == (client == null ? one : client) ? Direction.CLIENT : Direction.SERVER;
        }
    }

    /** {@return its number, in the order of the connections' first packets, from 0} */
    public int number() {
        return number;
    }

    /** {@return one end} */
    public Endpoint endpoint(Direction direction) {
        return (direction == one.direction() ? one : other).endpoint;
    }

    /** {@return whether both streams are captured from their first byte} */
    public boolean fromStart() {
        return one.stream.start() == StreamStart.HANDSHAKE && other.stream.start() == StreamStart.HANDSHAKE;
    }

    /** {@return whether one direction is captured from its first byte} */
    public boolean fromStart(Direction direction) {
        return (direction == one.direction() ? one : other).stream.start() == StreamStart.HANDSHAKE;
    }

    /** {@return whether the capture has packets of one direction} */
    public boolean captured(Direction direction) {
        return (direction == one.direction() ? one : other).seen;
    }

    /** {@return from when to when there are packets of it so far} */
    public Lifetime lifetime() {
        return new Lifetime(firstTime, lastTime,
                Optional.ofNullable(closer).map(end -> new Closing(end.direction(), reset)), !gaps);
    }

    /** {@return whether it was seen who opened the connection; if not, what is said may show it} */
    public boolean rolesKnown() {
        return handshake;
    }

    /** Client is server and server is client from now on: what was said shows it. */
    public void swapRoles() {
        client = client == one ? other : one;
    }

    /** {@return whether these are its ends, in either order} */
    boolean isBetween(Endpoint source, Endpoint destination) {
        return source.equals(one.endpoint) ? destination.equals(other.endpoint)
                : source.equals(other.endpoint) && destination.equals(one.endpoint);
    }

    void handler(ConnectionHandler newHandler) {
        handler = newHandler;
    }

    /**
     * {@return whether a segment belongs to another connection between the same ports: it opens one, or it has bytes
     * that this one, which is over, never had}
     */
    boolean reusedBy(TcpSegment segment) {
        TcpStream stream = sender(segment).stream;
        return segment.syn() ? stream.contradicts(segment)
                : ended && !segment.rst() && segment.payload().hasRemaining() && !stream.had(segment);
    }

    /** {@return whether a segment lies where no window reaches from where its sender was} */
    boolean isFar(TcpSegment segment) {
        return !ended && !segment.syn() && sender(segment).stream.isFar(segment.sequence());
    }

    /** {@return whether a segment that is far may be of this connection: it acknowledges what the other end sent} */
    boolean knows(TcpSegment far) {
        return sender(far).stream.isAhead(far.sequence()) && !acknowledgesFar(far);
    }

    /** {@return whether it acknowledges something that the other end was far from sending} */
    boolean acknowledgesFar(TcpSegment segment) {
        End receiver = sender(segment) == one ? other : one;
        return segment.ack() && receiver.stream.isFar(segment.acknowledged());
    }

    /** Takes a segment that is far: what lies in front of it is lost. */
    void acceptFar(TcpSegment segment, OptionalLong time) {
        End sender = sender(segment);
        if (isFar(segment)) {
            sender.stream.leap(segment.sequence(), sender);
        }
        accept(segment, time);
    }

    /**
     * Takes the next segment; once the connection is over, nothing follows.
     *
     * @param time when it was captured, if that is known
     */
    void accept(TcpSegment segment, OptionalLong time) {
        if (ended) {
            return;
        }
        End sender = sender(segment);
        note(segment, sender, time);
        End receiver = sender == one ? other : one;
        sender.seen = true;
        boolean begun = one.stream.start() == StreamStart.MIDDLE || other.stream.start() == StreamStart.MIDDLE;
        if (segment.syn() && !begun) {
            handshake = true;
            client = segment.ack() ? receiver : sender;
        } else if (client == null && segment.length() > 0) {
            client = sender.isServerOf(receiver) ? receiver : sender;
        }
        if (segment.ack() && !segment.rst()) {
            if (segment.syn()) {
                receiver.stream.startAt(segment.acknowledged(), receiver);
            }
            receiver.stream.acknowledged(segment.acknowledged(), receiver);
        }
        sender.stream.accept(segment, sender);
        if (sender.stream.finished() && receiver.stream.finished()) {
            end();
        }
    }

    void end() {
        if (!ended) {
            ended = true;
            one.stream.finish(one);
            other.stream.finish(other);
            handler.end();
            handler = null;
        }
    }

    private void note(TcpSegment segment, End sender, OptionalLong time) {
        if (time.isPresent()) {
            firstTime = firstTime.isPresent() ? firstTime : time;
            lastTime = time;
        }
        if (closer == null && (segment.fin() || segment.rst())) {
            closer = sender;
            reset = segment.rst();
        }
    }

    private End sender(TcpSegment segment) {
        return segment.source().equals(one.endpoint) ? one : other;
    }
}
