package dev.spicewire.capture.tcp;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.capture.net.TcpSegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All TCP connections of a capture, numbered from 0 in the order of their first packets. Of a connection that is over
 * only its ends are kept, to tell late retransmissions from a new connection.
 */
public final class TcpConnections {

    private final Function<TcpConnection, ConnectionHandler> handlers;
    private final Map<Flow, TcpConnection> latest = new HashMap<>();
    private final TreeMap<Integer, TcpConnection> open = new TreeMap<>();
    private int count;

    private record Flow(Endpoint source, Endpoint destination) {
    }

    /**
     * Starts without connections.
     *
     * @param handlers gives the handler of a new connection
     */
    public TcpConnections(Function<TcpConnection, ConnectionHandler> handlers) {
        this.handlers = handlers;
    }

    /**
     * Takes the next segment of the capture.
     *
     * @param segment any segment, of any connection
     */
    public void accept(TcpSegment segment) {
        TcpConnection connection = latest.get(new Flow(segment.source(), segment.destination()));
        if (connection == null || connection.reusedBy(segment)) {
            if (connection != null) {
                end(connection);
            }
            connection = opened(segment);
        }
        if (connection.accept(segment)) {
            open.remove(connection.number());
        }
    }

    /** Ends the connections that are still open, in the order of their numbers. */
    public void end() {
        new ArrayList<>(open.values()).forEach(this::end);
    }

    private TcpConnection opened(TcpSegment segment) {
        TcpConnection connection = new TcpConnection(count, segment);
        count++;
        connection.handler(handlers.apply(connection));
        Endpoint source = segment.source().copy();
        Endpoint destination = segment.destination().copy();
        latest.put(new Flow(source, destination), connection);
        latest.put(new Flow(destination, source), connection);
        open.put(connection.number(), connection);
        return connection;
    }

    private void end(TcpConnection connection) {
        connection.end();
        open.remove(connection.number());
    }
}
