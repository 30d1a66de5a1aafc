// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The numbers of the capabilities of channels, out of {@code capabilities.proto}. */
public final class CapabilityNumbers {

    private static final String SUFFIX = "_capability";
    private static final String BYTE_STREAMS = "spicevmc";
    private static final Set<String> WITH_BYTE_STREAMS = Set.of("usbredir", "port", "webdav");

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Reads the definition. */
    public CapabilityNumbers() {
        Protocol protocol = Definitions.bundled("/spice/capabilities.proto").protocol().orElseThrow();
        for (EnumType type : protocol.enums()) {
            String channel = type.name().substring(0, type.name().length() - SUFFIX.length());
            for (EnumValue value : type.values()) {
                numbers.put(key(channel, value.name()), (int) value.number());
            }
        }
    }

    /**
     * {@return the number of a capability}
     *
     * @param channel    name of the channel
     * @param capability name of the capability
     */
    int of(String channel, String capability) {
        Integer number = numbers.get(key(WITH_BYTE_STREAMS.contains(channel) ? BYTE_STREAMS : channel, capability));
        if (number == null) {
            throw new IllegalArgumentException(channel + " has no capability " + capability);
        }
        return number;
    }

    private static String key(String channel, String capability) {
        return channel + " " + capability;
    }
}
