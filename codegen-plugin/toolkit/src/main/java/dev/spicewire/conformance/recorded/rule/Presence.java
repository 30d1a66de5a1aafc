// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import java.util.HashMap;
import java.util.Map;

/** What is known of things with numbers that come and go. */
final class Presence {

    /** As many are kept in mind; a peer that makes more of them is judged no more. */
    private static final int MOST = 1 << 20;

    private final Map<Long, State> states = new HashMap<>();
    private State others = State.NEVER_CAME;

    /** Whether something is there. */
    enum State {
        /** It came. */
        THERE,
        /** It came or not, and was seen to go. */
        GONE,
        /** It was not seen to come; it is not there if all was seen. */
        NEVER_CAME,
        /** Something was not seen. */
        UNKNOWN
    }

    State of(long number) {
        return states.getOrDefault(number, others);
    }

    void comes(long number) {
        put(number, State.THERE);
    }

    void goes(long number) {
        put(number, State.GONE);
    }

    /** Nothing is there any more. */
    void allGo() {
        states.clear();
        others = State.GONE;
    }

    /** What is there is not known any more. */
    void forget() {
        states.clear();
        others = State.UNKNOWN;
    }

    private void put(long number, State state) {
        states.put(number, state);
        if (states.size() > MOST) {
            forget();
        }
    }
}
