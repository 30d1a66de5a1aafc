// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;

/** A cache that a server fills and empties by its messages, and takes things from. */
final class Cache {

    private final String thing;
    private final Presence cached = new Presence();

    /**
     * Nothing is in it.
     *
     * @param thing what is in it, for people
     */
    Cache(String thing) {
        this.thing = thing;
    }

    void put(long id) {
        cached.comes(id);
    }

    void drop(long id) {
        cached.goes(id);
    }

    void empty() {
        cached.allGo();
    }

    void lost(Direction from) {
        if (from == Direction.SERVER) {
            cached.forget();
        }
    }

    /** Something is taken from it. */
    void take(long id, SeenMessage message, Findings findings) {
        String what = "takes " + thing + " " + Long.toUnsignedString(id) + " from the cache, ";
        switch (cached.of(id)) {
            case GONE -> findings.required(Rule.CACHES, message, what + "where it is no more");
            case NEVER_CAME -> findings.requiredIfWhole(Rule.CACHES, message, what + "where it was never put");
            default -> {
                // It is there, or not known.
            }
        }
    }
}
