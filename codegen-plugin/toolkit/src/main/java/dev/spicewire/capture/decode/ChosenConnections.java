// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The connections that have a message that is shown. What is to be told of others waits for their first one, and is
 * never told where none comes.
 */
final class ChosenConnections {

    /** Of a connection that loses much before its first message is shown, this much tells enough. */
    static final int MOST_HELD = 1000;

    private final boolean all;
    private final BitSet chosen = new BitSet();
    private final Map<Integer, List<Telling>> held = new HashMap<>();

    /** Writes something. */
    @FunctionalInterface
    interface Telling {
        void tell() throws IOException;
    }

    /**
     * None yet.
     *
     * @param all whether the messages that are shown are not chosen, so that all connections count
     */
    ChosenConnections(boolean all) {
        this.all = all;
    }

    boolean has(int connection) {
        return all || chosen.get(connection);
    }

    /** Something is to be told of a connection, now or with its first message. */
    void tell(int connection, Telling telling) throws IOException {
        if (has(connection)) {
            telling.tell();
            return;
        }
        List<Telling> waiting = held.computeIfAbsent(connection, k -> new ArrayList<>());
        if (waiting.size() < MOST_HELD) {
            waiting.add(telling);
        }
    }

    /** A message of a connection is going to be shown. */
    void choose(int connection) throws IOException {
        if (has(connection)) {
            return;
        }
        chosen.set(connection);
        List<Telling> waiting = held.remove(connection);
        if (waiting != null) {
            for (Telling telling : waiting) {
                telling.tell();
            }
        }
    }

    /** Nothing more comes of a connection. */
    void forget(int connection) {
        held.remove(connection);
    }
}
