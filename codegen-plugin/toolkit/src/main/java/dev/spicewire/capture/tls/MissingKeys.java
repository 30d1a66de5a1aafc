// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import dev.spicewire.proto.model.Direction;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The directions of whose data a key log has no keys, though it has others of the connection. */
final class MissingKeys {

    /** What the name of a secret that data is under has behind the side that sends it. */
    static final String DATA = "_TRAFFIC_SECRET_0";

    private final Set<Direction> sides = EnumSet.noneOf(Direction.class);

    /** {@return what the names of a side's secrets start with} */
    static String side(Direction from) {
        return from == Direction.CLIENT ? "CLIENT" : "SERVER";
    }

    /** {@return what the log lacks of a side} */
    static String text(Direction from) {
        return "the " + from.word() + "'s keys are missing, the key log has no " + side(from) + DATA;
    }

    void add(Direction from) {
        sides.add(from);
    }

    /** {@return whether those of a side are missing} */
    boolean of(Direction from) {
        return sides.contains(from);
    }

    /** {@return what the log lacks, if it lacks anything} */
    Optional<String> text() {
        return sides.isEmpty() ? Optional.empty()
                : Optional.of(sides.stream().map(MissingKeys::text).collect(Collectors.joining("; ")));
    }
}
