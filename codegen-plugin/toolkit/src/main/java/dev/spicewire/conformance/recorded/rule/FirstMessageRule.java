// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import java.util.Set;

/**
 * The side that has to introduce itself does so before it says anything else; messages that all channels have may stand
 * in front. A main channel that joins a session, as in a migration, starts otherwise.
 */
final class FirstMessageRule implements StreamRule {

    private static final int LAST_OF_ALL_CHANNELS = 100;
    private static final String INIT = "init";
    private static final Set<String> SERVERS_BEGIN = Set.of("main", "inputs", "cursor", "port", "webdav");
    private static final Set<String> CLIENTS_BEGIN = Set.of("display");

    private boolean begun;

    @Override
    public void message(SeenMessage message, Findings findings) {
        Set<String> channels = message.from() == Direction.SERVER ? SERVERS_BEGIN : CLIENTS_BEGIN;
        boolean ofAllChannels = message.captured().header().type() <= LAST_OF_ALL_CHANNELS;
        if (begun || ofAllChannels || !channels.contains(message.channel()) || joins(message)) {
            return;
        }
        begun = true;
        if (!message.message().equals(INIT)) {
            findings.requiredIfWhole(Rule.FIRST_MESSAGES, message, "comes before init, which begins the channel");
        }
    }

    private static boolean joins(SeenMessage message) {
        CapturedConnection connection = message.captured().connection();
        return message.channel().equals("main")
                && connection.message().filter(link -> link.connectionId() != 0).isPresent();
    }
}
