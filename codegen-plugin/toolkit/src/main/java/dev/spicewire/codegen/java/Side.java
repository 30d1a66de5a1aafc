// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import dev.spicewire.proto.model.Direction;

/** For whom code is generated: it reads what the other side sends and writes what its own side sends. */
public enum Side {
    /** Reads server messages, writes client messages. */
    CLIENT,
    /** Reads client messages, writes server messages. */
    SERVER,
    /** Reads and writes everything, as proxies, recorders and tests do. */
    BOTH;

    /** {@return whether this side receives messages of a direction} */
    public boolean reads(Direction direction) {
        return this == BOTH || (this == CLIENT) == (direction == Direction.SERVER);
    }

    /** {@return whether this side sends messages of a direction} */
    public boolean writes(Direction direction) {
        return this == BOTH || (this == CLIENT) == (direction == Direction.CLIENT);
    }
}
