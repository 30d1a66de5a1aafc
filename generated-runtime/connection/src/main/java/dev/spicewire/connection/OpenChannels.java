// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.util.ArrayList;
import java.util.List;

/** The channels of a session for as long as they are open, in the order in which they were opened. */
final class OpenChannels {

    private final List<SpiceChannel<?>> channels = new ArrayList<>();
    private boolean closed;

    /** Adds a channel until it ends. A session that is closed already closes it. */
    void add(SpiceChannel<?> channel) {
        boolean tooLate;
        synchronized (channels) {
            channels.add(channel);
            tooLate = closed;
        }
        channel.ended().thenRun(() -> remove(channel));
        if (tooLate) {
            channel.close();
        }
    }

    private void remove(SpiceChannel<?> channel) {
        synchronized (channels) {
            channels.remove(channel);
        }
    }

    List<SpiceChannel<?>> list() {
        synchronized (channels) {
            return List.copyOf(channels);
        }
    }

    /** Ends all channels, the first one last. */
    void close() {
        List<SpiceChannel<?>> open;
        synchronized (channels) {
            closed = true;
            open = List.copyOf(channels);
        }
        open.forEach(SpiceChannel::beginClosing);
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }
}
