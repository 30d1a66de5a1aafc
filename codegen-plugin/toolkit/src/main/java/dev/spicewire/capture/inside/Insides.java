// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows what the messages of a capture carry, a connection at a time. It goes by the names of channels and messages,
 * so that it works for every definition that calls them as SPICE does. For one thread.
 */
public final class Insides {

    /** Connections at most that are followed at a time, so that memory stays bounded. */
    private static final int MOST = 64;

    private final Lazy layouts = new Lazy();
    private final Optional<VideoNames> video;
    private final Map<Integer, ConnectionInside> connections = new LinkedHashMap<>(MOST, 0.75f, true);
    private final BitSet known = new BitSet();

    /**
     * Nothing is followed yet.
     *
     * @param protocol the definition of the messages
     */
    public Insides(Protocol protocol) {
        video = VideoNames.of(protocol);
    }

    /** Definitions that are read when they are needed first. */
    static final class Lazy {

        private final Map<String, Layouts> read = new LinkedHashMap<>();

        Layouts get(String name) {
            return read.computeIfAbsent(name, Layouts::bundled);
        }
    }

    /**
     * {@return what a message carries, and what it completes}
     *
     * @param message the next message of its connection
     * @param channel name of its channel
     * @param name    its own name
     */
    public List<Part> of(CapturedMessage message, String channel, String name) {
        if (!ConnectionInside.carries(channel, name)) {
            return List.of();
        }
        return connection(message.connection().number()).parts(message, channel, name);
    }

    /** Messages of one side of a connection are missing in front of the next one. */
    public void lost(int connection, Direction from) {
        if (connections.containsKey(connection)) {
            connections.get(connection).lost(from);
        } else {
            known.set(connection);
        }
    }

    /** What was followed, and is so no more, has lost its begin. */
    private ConnectionInside connection(int number) {
        ConnectionInside inside = connections.get(number);
        if (inside == null) {
            inside = new ConnectionInside(layouts, video);
            if (known.get(number)) {
                inside.lost(Direction.CLIENT);
                inside.lost(Direction.SERVER);
            }
            known.set(number);
            connections.put(number, inside);
            if (connections.size() > MOST) {
                Iterator<Integer> eldest = connections.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
        }
        return inside;
    }
}
