// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

import dev.spicewire.connection.protocol.ChannelName;

/** What a client tells of a migration. */
public sealed interface MigrationEvent {

    /**
     * The channels are being linked at another server. The session is where it was.
     *
     * @param target where to
     * @param kind   how, as far as it is known
     */
    record Begun(MigrationTarget target, MigrationKind kind) implements MigrationEvent {
    }

    /**
     * The channels are linked at the other server. The session is where it was until the source says more.
     *
     * @param target where to
     * @param kind   how
     */
    record Ready(MigrationTarget target, MigrationKind kind) implements MigrationEvent {
    }

    /**
     * The source has taken it back. The session is where it was.
     *
     * @param target where it would have moved to
     */
    record Cancelled(MigrationTarget target) implements MigrationEvent {
    }

    /**
     * It has failed. The session is where it was, if its channels are still open.
     *
     * @param target where it would have moved to
     * @param kind   how
     * @param reason what was found
     */
    record Failed(MigrationTarget target, MigrationKind kind, String reason) implements MigrationEvent {
    }

    /**
     * What a channel receives from now on comes from the target; this is told in the channel's thread, between the two.
     * But for a seamless migration the target says everything anew.
     *
     * @param channel which channel
     * @param kind    how
     */
    record ChannelMoved(ChannelName channel, MigrationKind kind) implements MigrationEvent {
    }

    /**
     * The session has moved.
     *
     * @param target where to
     * @param kind   how
     */
    record Moved(MigrationTarget target, MigrationKind kind) implements MigrationEvent {
    }
}
