// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import java.nio.BufferOverflowException;

/** A buffer is too small for a message; unlike its parent it says for what, and by how much. */
public final class OutOfRoomException extends BufferOverflowException {

    private static final long serialVersionUID = 1L;

    /** What lacks room, and how much. */
    private final String message;

    /**
     * Describes the lack.
     *
     * @param what   a member by its path, or a message
     * @param needed bytes that it takes
     * @param left   bytes that the buffer has left for it
     */
    public OutOfRoomException(String what, long needed, int left) {
        message = what + " needs " + needed + (needed == 1 ? " byte" : " bytes") + ", the buffer has room for " + left;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
