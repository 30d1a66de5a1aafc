// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

import java.util.List;

/**
 * What a server was like.
 *
 * @param server   where it is
 * @param seconds  how long it was listened to
 * @param channels the channels, the main channel first
 */
public record ProbeReport(String server, int seconds, List<ChannelReport> channels) {

    /** {@return how much was against the definition} */
    public long violations() {
        return channels.stream().mapToLong(ChannelReport::numberOfViolations).sum();
    }

    /** {@return whether every channel that the server announces could be opened} */
    public boolean isComplete() {
        return channels.stream().allMatch(channel -> channel.notOpened().isEmpty());
    }
}
