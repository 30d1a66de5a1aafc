// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

import dev.spicewire.codec.MainClientMessage;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.runtime.WireMessage;
import java.util.List;

/** What a client is to do next. */
public sealed interface MigrationStep {

    /**
     * Links a channel at the target, and tells by {@link ClientMigration#linked} or {@link ClientMigration#refused}.
     *
     * @param attempt to be told along
     * @param channel which channel
     * @param target  where
     * @param session the session id of its link message
     */
    record Link(int attempt, ChannelName channel, MigrationTarget target, long session) implements MigrationStep {
    }

    /**
     * Sends {@code migrate_dst_do_seamless} on the target's main channel, and tells the answer by
     * {@link ClientMigration#answered}.
     *
     * @param attempt to be told along
     * @param version of the source's state
     */
    record Ask(int attempt, long version) implements MigrationStep {
    }

    /**
     * Sends a message on the main channel, wherever that is now.
     *
     * @param message the message
     */
    record Answer(MainClientMessage message) implements MigrationStep {
    }

    /**
     * Sends {@code migrate_flush_mark} as the last message to the source, and holds the channel.
     *
     * @param channel which channel
     */
    record Flush(ChannelName channel) implements MigrationStep {
    }

    /**
     * Holds a channel: what is sent waits, and that the source closes it is not its end.
     *
     * @param channel which channel
     */
    record Hold(ChannelName channel) implements MigrationStep {
    }

    /**
     * Takes {@link Hold} back: the channel stays at the source.
     *
     * @param channel which channel
     */
    record Release(ChannelName channel) implements MigrationStep {
    }

    /**
     * Goes on with a channel at the target.
     *
     * @param channel which channel
     * @param first   what to send there first
     */
    record Move(ChannelName channel, List<WireMessage> first) implements MigrationStep {
    }

    /**
     * Begins a channel anew at the target, with its greeting.
     *
     * @param channel which channel
     */
    record Restart(ChannelName channel) implements MigrationStep {
    }

    /**
     * Ends a channel.
     *
     * @param channel which channel
     * @param reason  why
     * @param detail  what was found
     */
    record End(ChannelName channel, CloseReason reason, String detail) implements MigrationStep {
    }

    /** Closes what has been linked at the target and has not become the place of a channel. */
    record Drop() implements MigrationStep {
    }

    /**
     * Waits for the stage to change, and tells by {@link ClientMigration#timedOut} if that takes too long.
     *
     * @param attempt to be told along
     */
    record Await(int attempt) implements MigrationStep {
    }

    /**
     * Tells who wants to know.
     *
     * @param event the event
     */
    record Tell(MigrationEvent event) implements MigrationStep {
    }
}
