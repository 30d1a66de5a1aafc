// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.model.ChannelMessage;

/** A message that only one version has, once for the channel that declares it and all that inherit it. */
public final class LoneMessage extends Used {

    private final OldOrNew version;
    private final ChannelMessage message;

    LoneMessage(OldOrNew version, ChannelMessage message) {
        this.version = version;
        this.message = message;
    }

    /** {@return the version that has it} */
    public OldOrNew version() {
        return version;
    }

    /** {@return the message} */
    public ChannelMessage message() {
        return message;
    }
}
