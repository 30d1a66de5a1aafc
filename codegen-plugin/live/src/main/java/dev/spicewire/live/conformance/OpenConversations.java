// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import java.nio.channels.ByteChannel;
import java.util.ArrayList;
import java.util.List;

/** The conversations of the case that is being run. */
final class OpenConversations {

    private final List<Conversation> open = new ArrayList<>();

    Conversation begin(ByteChannel connection, RunClock clock) {
        Conversation conversation = new Conversation(connection, clock);
        open.add(conversation);
        return conversation;
    }

    /** {@return what the peer was sent in the one that was begun last} */
    byte[] sent() {
        return open.isEmpty() ? new byte[0] : open.get(open.size() - 1).sent();
    }

    void close() {
        open.forEach(Conversation::close);
        open.clear();
    }
}
