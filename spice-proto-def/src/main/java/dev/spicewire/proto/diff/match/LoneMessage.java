package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Version;
import dev.spicewire.proto.model.ChannelMessage;

/** A message that only one version has, once for the channel that declares it and all that inherit it. */
public final class LoneMessage extends Reached {

    private final Version version;
    private final ChannelMessage message;

    LoneMessage(Version version, ChannelMessage message) {
        this.version = version;
        this.message = message;
    }

    /** {@return the version that has it} */
    public Version version() {
        return version;
    }

    /** {@return the message} */
    public ChannelMessage message() {
        return message;
    }
}
