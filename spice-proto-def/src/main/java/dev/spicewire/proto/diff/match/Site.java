package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.pair.Version;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import java.util.Optional;

/**
 * A message of a channel that one or both versions have.
 *
 * @param label  channel, direction and name, such as {@code main/server/init}; of the old version if it has it
 * @param from   who sends it
 * @param before where the old version has it
 * @param after  where the new version has it
 */
public record Site(String label, Direction from, Optional<Spot> before, Optional<Spot> after) {

    /**
     * A message in one version.
     *
     * @param channel the channel
     * @param message the message
     */
    public record Spot(ChannelId channel, ChannelMessage message) {

        private String label() {
            return channel.name().equals(LooseDefinitions.CHANNEL)
                    ? message.name()
                    : channel.name() + "/" + message.direction().word() + "/" + message.name();
        }
    }

    static Site both(Pair<Spot> spots) {
        return new Site(spots.before().label(), spots.before().message().direction(), Optional.of(spots.before()),
                Optional.of(spots.after()));
    }

    /** {@return a message that one version has} */
    public static Site only(Version version, ChannelId channel, ChannelMessage message) {
        Optional<Spot> spot = Optional.of(new Spot(channel, message));
        return new Site(spot.get().label(), message.direction(), version == Version.OLD ? spot : Optional.empty(),
                version == Version.NEW ? spot : Optional.empty());
    }

    /** {@return where a version has it} */
    public Optional<Spot> of(Version version) {
        return version == Version.OLD ? before : after;
    }
}
