// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import java.util.Optional;

/**
 * A message of a channel that one or both versions have.
 *
 * @param label  channel, direction and name, such as {@code main/server/init}; of the old version if it has it
 * @param from   who sends it
 * @param before it in the old version
 * @param after  it in the new version
 */
public record MessageVersions(String label, Direction from, Optional<Entry> before, Optional<Entry> after) {

    /**
     * A message of a channel in one version.
     *
     * @param channel the channel
     * @param message the message
     */
    public record Entry(ChannelId channel, ChannelMessage message) {

        private String label() {
            return channel.name().equals(LooseDefinitions.CHANNEL)
                    ? message.name()
                    : channel.name() + "/" + message.direction().word() + "/" + message.name();
        }
    }

    static MessageVersions both(Pair<Entry> entries) {
        return new MessageVersions(entries.before().label(), entries.before().message().direction(),
                Optional.of(entries.before()), Optional.of(entries.after()));
    }

    /** {@return a message that one version has} */
    public static MessageVersions only(OldOrNew version, ChannelId channel, ChannelMessage message) {
        Optional<Entry> entry = Optional.of(new Entry(channel, message));
        return new MessageVersions(entry.get().label(), message.direction(),
                version == OldOrNew.OLD ? entry : Optional.empty(),
                version == OldOrNew.NEW ? entry : Optional.empty());
    }

    /** {@return it in a version} */
    public Optional<Entry> of(OldOrNew version) {
        return version == OldOrNew.OLD ? before : after;
    }
}
