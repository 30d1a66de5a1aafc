// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with link messages, until the server has said what it thinks of it. */
final class LinkFaults {

    private final Map<Direction, String> faults = new EnumMap<>(Direction.class);

    void add(Direction from, String fault) {
        faults.put(from, fault);
    }

    Optional<String> of(Direction from) {
        return Optional.ofNullable(faults.get(from));
    }

    Optional<String> first() {
        return faults.values().stream().findFirst();
    }

    /** Throws what the server has accepted, and can't be read nevertheless. */
    void throwFirst() throws Unreadable {
        Optional<String> fault = first();
        if (fault.isPresent()) {
            throw new Unreadable(fault.get());
        }
    }
}
