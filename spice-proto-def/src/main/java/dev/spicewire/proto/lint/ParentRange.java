// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Protocol;
import java.util.stream.Stream;

/** Messages of derived channels with numbers that their parent may take one day. */
final class ParentRange implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        for (Channel channel : protocol.channels()) {
            long greatest = Stream.concat(channel.server().stream(), channel.client().stream())
                    .filter(channel::inherits).mapToLong(ChannelMessage::id).max().orElse(0);
            Containers.declared(channel).filter(m -> m.id() < greatest).findFirst()
                    .ifPresent(m -> diagnostics.warning(LintCodes.PARENT_RANGE, m.location(),
                            "number " + m.id() + " of '" + m.name() + "' is below " + greatest
                                    + ", the highest of " + channel.parent(),
                            "begin with " + (greatest + 1)));
        }
    }
}
