// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of a channel has been shown.
 *
 * @param channel name of the channel
 * @param shares  how much, for each measure
 */
public record ChannelCoverage(String channel, Map<Measure, Share> shares) {

    /** Takes a copy. */
    public ChannelCoverage {
        shares = Map.copyOf(shares);
    }

    /** {@return how much has been shown of a measure} */
    public Share of(Measure measure) {
        return shares.getOrDefault(measure, Share.NONE);
    }

    /** {@return the sums of channels under a name} */
    static ChannelCoverage sum(String name, Collection<ChannelCoverage> channels) {
        Map<Measure, Share> sums = new EnumMap<>(Measure.class);
        for (ChannelCoverage channel : channels) {
            channel.shares.forEach((measure, share) -> sums.merge(measure, share, Share::and));
        }
        return new ChannelCoverage(name, sums);
    }
}
