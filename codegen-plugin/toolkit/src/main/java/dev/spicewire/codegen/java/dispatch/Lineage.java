// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.dispatch;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which channels derive from which, looked up without a search: each channel asks several times. */
public final class Lineage {

    private final Map<String, Channel> byName = new HashMap<>();
    private final Map<String, List<Channel>> byParent = new HashMap<>();

    /** Notes who derives from whom. */
    public Lineage(Protocol protocol) {
        for (Channel channel : protocol.channels()) {
            byName.putIfAbsent(channel.name(), channel);
            byParent.computeIfAbsent(channel.parent(), parent -> new ArrayList<>()).add(channel);
        }
    }

    /** {@return the channel that one derives from, if it does} */
    Optional<Channel> parent(Channel channel) {
        return Optional.ofNullable(byName.get(channel.parent()));
    }

    /** {@return the channels that derive from one, in the order of the file} */
    List<Channel> children(Channel channel) {
        return byParent.getOrDefault(channel.name(), List.of());
    }
}
