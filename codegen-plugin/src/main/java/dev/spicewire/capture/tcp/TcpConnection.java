package dev.spicewire.capture.tcp;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.capture.net.TcpSegment;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;

/** A TCP connection of a capture. The client is who opened it or, where the capture does not show that, sent first. */
public final class TcpConnection {

    private final int number;
    private final Endpoint one;
    private final Endpoint other;
    private final TcpStream fromOne = new TcpStream();
    private final TcpStream fromOther = new TcpStream();
    private ConnectionHandler handler;
    private Endpoint client;
    private boolean ended;

    TcpConnection(int number, TcpSegment first) {
        this.number = number;
        one = first.source().copy();
        other = first.destination().copy();
    }

    /** {@return its number, in the order of the connections' first packets, from 0} */
    public int number() {
        return number;
    }

    /** {@return one end} */
    public Endpoint endpoint(Direction direction) {
        boolean oneIsClient = client == null || client.equals(one);
        return oneIsClient == (direction == Direction.CLIENT) ? one : other;
    }

    /** {@return whether both streams are captured from their first byte} */
    public boolean fromStart() {
        return fromOne.start() == StreamStart.HANDSHAKE && fromOther.start() == StreamStart.HANDSHAKE;
    }

    void handler(ConnectionHandler newHandler) {
        handler = newHandler;
    }

    /** {@return whether a segment opens another connection between the same ports} */
    boolean reusedBy(TcpSegment segment) {
        return segment.syn() && streamOf(segment.source()).contradicts(segment);
    }

    /** {@return whether the connection is over} */
    boolean accept(TcpSegment segment) {
        if (ended) {
            return true;
        }
        TcpStream stream = streamOf(segment.source());
        findClient(segment);
        TcpStream back = streamOf(segment.destination());
        if (segment.ack() && !segment.rst()) {
            back.startAt(segment.acknowledged(), segment.syn() ? StreamStart.HANDSHAKE : StreamStart.MIDDLE);
            back.reached(segment.acknowledged());
        }
        stream.accept(segment, sink(segment.source()));
        if (stream.finished() && back.finished()) {
            end();
        }
        return ended;
    }

    void end() {
        if (!ended) {
            ended = true;
            fromOne.finish(sink(one));
            fromOther.finish(sink(other));
            handler.end();
        }
    }

    private TcpStream streamOf(Endpoint source) {
        return source.equals(one) ? fromOne : fromOther;
    }

    private void findClient(TcpSegment segment) {
        if (client == null && (segment.syn() || segment.payload().hasRemaining())) {
            boolean answers = segment.syn() && segment.ack();
            client = segment.source().equals(one) != answers ? one : other;
        }
    }

    private TcpStream.Sink sink(Endpoint source) {
        Direction from = source.equals(endpoint(Direction.CLIENT)) ? Direction.CLIENT : Direction.SERVER;
        return new TcpStream.Sink() {
            @Override
            public void bytes(ByteBuffer bytes, long frame) {
                handler.bytes(from, bytes, frame);
            }

            @Override
            public void gap(long length) {
                handler.gap(from, length);
            }
        };
    }
}
