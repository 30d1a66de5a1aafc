// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.capture.net.TcpSegment;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * All TCP connections of a capture, numbered from 0 in the order of their first packets. Connections that are over are
 * remembered, to tell late retransmissions from a new connection. Of too many the one that was silent for longest is
 * ended and forgotten: however many connections a capture has, they take a bounded amount of memory.
 */
public final class TcpConnections {

    /** More than anyone has open at once, and than are needed to recognise retransmissions. */
    static final int MOST_REMEMBERED = 16 * 1024;

    private static final int MOST_WITH_STRAYS = 64;
    private static final boolean BY_LAST_USE = true;
    private static final Comparator<Endpoint> EITHER_WAY =
            Comparator.comparingInt(Endpoint::port).thenComparing(Endpoint::address);

    private final Function<TcpConnection, ConnectionHandler> handlers;
    private final Map<Flow, TcpConnection> connections = new LinkedHashMap<>(16, 0.75f, BY_LAST_USE);
    private final Map<TcpConnection, Strays> strays = new LinkedHashMap<>();
    private int count;
    private long strayed;

    /** The connection of the segment before, which is that of most segments; the last one used in the map, too. */
    private TcpConnection last;

    /** Both ends of a connection, in the same order for segments of both directions. */
    private record Flow(Endpoint lower, Endpoint upper) {

        static Flow of(TcpSegment segment) {
            boolean ascending = EITHER_WAY.compare(segment.source(), segment.destination()) <= 0;
            return ascending ? new Flow(segment.source(), segment.destination())
                    : new Flow(segment.destination(), segment.source());
        }

        Flow copy() {
            return new Flow(lower.copy(), upper.copy());
        }

        /** As those of {@link Endpoint}: what the JVM makes of a record is slower. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Flow flow && lower.equals(flow.lower) && upper.equals(flow.upper);
        }

        @Override
        public int hashCode() {
            return 31 * lower.hashCode() + upper.hashCode();
        }
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
     * Takes the next segment of a capture that does not tell times.
     *
     * @param segment any segment, of any connection
     */
    public void accept(TcpSegment segment) {
        accept(segment, OptionalLong.empty());
    }

    /**
     * Takes the next segment of the capture.
     *
     * @param segment any segment, of any connection
     * @param time    when it was captured, in nanoseconds since 1970, if that is known
     */
    public void accept(TcpSegment segment, OptionalLong time) {
        boolean again = last != null && last.isBetween(segment.source(), segment.destination());
        if (again && !strays.containsKey(last) && !last.reusedBy(segment) && !last.isFar(segment)) {
            last.accept(segment, time);
            return;
        }
        Flow flow = Flow.of(segment);
        TcpConnection connection = connections.get(flow);
        if (connection == null || connection.reusedBy(segment)) {
            if (connection != null) {
                giveUp(connection);
                connection.end();
            }
            connection = opened(flow.copy(), segment);
        }
        last = connection;
        if (connection.isFar(segment)) {
            stray(connection, flow, segment, time);
            return;
        }
        if (segment.length() > 0 && !connection.acknowledgesFar(segment)) {
            giveUp(connection);
        }
        connection.accept(segment, time);
    }

    /** A reset that no window allows is none; of other segments the next ones tell what they are. */
    private void stray(TcpConnection connection, Flow flow, TcpSegment segment, OptionalLong time) {
        if (segment.rst()) {
            return;
        }
        Strays those = strays.computeIfAbsent(connection, k -> new Strays());
        strayed += those.add(segment, time);
        if (those.confirmed()) {
            strays.remove(connection);
            Strays.Held first = those.held().get(0);
            if (connection.knows(first.segment())) {
                those.held().forEach(stray -> connection.acceptFar(stray.segment(), stray.time()));
            } else {
                connection.end();
                last = opened(flow.copy(), first.segment());
                those.held().forEach(stray -> last.accept(stray.segment(), stray.time()));
            }
        } else if (strays.size() > MOST_WITH_STRAYS) {
            giveUp(strays.keySet().iterator().next());
        }
    }

    private void giveUp(TcpConnection connection) {
        Strays those = strays.remove(connection);
        strayed += those == null ? 0 : those.giveUp();
    }

    /** {@return segments that were left out, as their sequence numbers fit nothing of their connection} */
    public long strayed() {
        return strayed;
    }

    /** {@return how many there were} */
    public int count() {
        return count;
    }

    /** Ends the connections that are still open, in the order of their numbers. */
    public void end() {
        List<TcpConnection> inOrder = connections.values().stream()
                .sorted(Comparator.comparingInt(TcpConnection::number)).toList();
        inOrder.forEach(TcpConnection::end);
        List.copyOf(strays.keySet()).forEach(this::giveUp);
    }

    private TcpConnection opened(Flow flow, TcpSegment segment) {
        TcpConnection connection = new TcpConnection(count, segment);
        count++;
        connection.handler(handlers.apply(connection));
        connections.put(flow, connection);
        if (connections.size() > MOST_REMEMBERED) {
            Iterator<TcpConnection> inOrder = connections.values().iterator();
            TcpConnection silent = inOrder.next();
            inOrder.remove();
            giveUp(silent);
            silent.end();
        }
        return connection;
    }
}
