package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.TcpConnection;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/** Follows one TCP connection: the link stage first, then each direction's messages; or says why not. */
final class SpiceConnection implements ConnectionHandler {

    private final TcpConnection tcp;
    private final Sessions sessions;
    private final CaptureListener listener;
    private final Map<Direction, MessageStream> streams = new EnumMap<>(Direction.class);
    private LinkFollower link;
    private CapturedConnection connection;
    private boolean skipped;

    SpiceConnection(TcpConnection tcp, Sessions sessions, CaptureListener listener) {
        this.tcp = tcp;
        this.sessions = sessions;
        this.listener = listener;
    }

    @Override
    public void bytes(Direction from, ByteBuffer bytes, long frame) {
        if (skipped) {
            return;
        }
        MessageStream stream = streams.get(from);
        if (stream != null) {
            stream.bytes(bytes, frame);
            return;
        }
        try {
            link().add(from, bytes);
        } catch (Unreadable e) {
            skip(e.getMessage());
            return;
        }
        followLink(frame);
    }

    @Override
    public void gap(Direction from, long length) {
        if (skipped) {
            return;
        }
        MessageStream stream = streams.get(from);
        if (stream != null) {
            stream.gap(length);
        } else {
            skip("gap: " + length + " bytes of the " + from.word() + "'s link stage are missing in the capture");
        }
    }

    @Override
    public void end() {
        for (MessageStream stream : streams.values()) {
            stream.end();
        }
        if (!skipped && streams.isEmpty()) {
            skip(link().incomplete());
        }
    }

    private LinkFollower link() {
        if (link == null) {
            link = new LinkFollower(tcp.fromStart());
        }
        return link;
    }

    private void followLink(long frame) {
        if (connection == null && link.message().isPresent()) {
            connection = new CapturedConnection(tcp.number(), sessions.of(link.message().get().connectionId()),
                    tcp.endpoint(Direction.CLIENT), tcp.endpoint(Direction.SERVER), link.message().get(),
                    link.reply().orElseThrow());
            listener.linked(connection);
        }
        for (Direction from : Direction.values()) {
            if (link.done(from) && !streams.containsKey(from)) {
                LinkBytes rest = link.bytes(from);
                MessageStream stream =
                        new MessageStream(connection, from, rest.position(), this::message, listener::notice);
                streams.put(from, stream);
                stream.bytes(rest.take(rest.available()), frame);
            }
        }
        if (streams.size() == Direction.values().length) {
            link = null;
        }
    }

    private void message(CapturedMessage message) {
        sessions.observe(message);
        listener.message(message);
    }

    private void skip(String reason) {
        skipped = true;
        link = null;
        listener.notice(new Notice.Skipped(tcp.number(), reason));
    }
}
