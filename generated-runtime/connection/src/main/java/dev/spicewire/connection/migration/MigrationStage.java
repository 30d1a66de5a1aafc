// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

/** How far a migration is. */
public enum MigrationStage {
    /** There is none. */
    STAYING,
    /** The main channel is being linked at the target. */
    LINKING_MAIN,
    /** The target is asked whether it takes the session's state over. */
    ASKING,
    /** The other channels are being linked at the target. */
    LINKING,
    /** All channels are linked at the target; it is the source's turn. */
    READY,
    /** The main channel has moved, and the target's init is awaited. */
    ARRIVING,
    /** The channels move one by one, each with its state. */
    HANDING_OVER,
    /** The main channel of a new session is being linked. */
    SWITCHING_MAIN,
    /** The main channel has moved to a new session, whose init is awaited. */
    SWITCHING_INIT,
    /** The channels that the new session has are awaited. */
    SWITCHING_LIST,
    /** The other channels of the new session are being linked. */
    SWITCHING;

    /** {@return whether a message of a server is awaited that decides on the whole session} */
    public boolean isAwaiting() {
        return this == ARRIVING || this == HANDING_OVER || this == SWITCHING_INIT || this == SWITCHING_LIST;
    }

    /** {@return whether the source can still take everything back} */
    boolean isRevocable() {
        return this == LINKING_MAIN || this == ASKING || this == LINKING || this == READY || this == SWITCHING_MAIN;
    }
}
