// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import java.util.List;

/**
 * How much of a protocol has been shown.
 *
 * @param channels the channels, in the order of the protocol
 * @param missing  what has not been shown
 * @param leftOut  how many messages were not looked at, since the protocol is too large
 */
public record CoverageReport(List<ChannelCoverage> channels, List<Item> missing, int leftOut) {

    /** Nothing was measured. */
    public static final CoverageReport NONE = new CoverageReport(List.of(), List.of(), 0);

    private static final String ALL = "all";

    /** Takes copies. */
    public CoverageReport {
        channels = List.copyOf(channels);
        missing = List.copyOf(missing);
    }

    /** {@return whether something was measured} */
    public boolean isMeasured() {
        return !channels.isEmpty();
    }

    /** {@return the sums over all channels} */
    public ChannelCoverage all() {
        return ChannelCoverage.sum(ALL, channels);
    }

    /** {@return what has not been shown of a measure} */
    public List<Item> missing(Measure measure) {
        return missing.stream().filter(item -> item.measure() == measure).toList();
    }
}
