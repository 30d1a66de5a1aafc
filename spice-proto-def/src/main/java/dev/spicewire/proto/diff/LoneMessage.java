package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.ChannelMessage;

/** A message that only one version has, once for the channel that declares it and all that inherit it. */
final class LoneMessage extends Reached {

    private final Version version;
    private final ChannelMessage message;

    LoneMessage(Version version, ChannelMessage message) {
        this.version = version;
        this.message = message;
    }

    /** {@return the version that has it} */
    Version version() {
        return version;
    }

    ChannelMessage message() {
        return message;
    }
}
