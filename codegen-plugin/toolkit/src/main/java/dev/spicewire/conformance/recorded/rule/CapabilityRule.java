// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.util.List;
import java.util.Optional;

/** What needs a capability is sent where the link messages announce it. */
final class CapabilityRule implements StreamRule {

    private final CapabilityNumbers numbers;

    /**
     * Judges nothing yet.
     *
     * @param numbers of the capabilities
     */
    CapabilityRule(CapabilityNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void message(SeenMessage message, Findings findings) {
        MessageNeeds.of(message).ifPresent(need -> check(need, message, findings));
        boolean multiCodec = message.isServers("stream_create")
                && announces(Direction.CLIENT, "MULTI_CODEC", message).orElse(false);
        ValueNeeds.of(message, multiCodec).forEach(need -> check(need, message, findings));
        if (message.isServers("agent_connected")
                && announces(Direction.CLIENT, "AGENT_CONNECTED_TOKENS", message).orElse(false)) {
            findings.recommended(Rule.ANNOUNCED, message,
                    "comes in place of agent_connected_tokens, which the client has announced to take");
        }
    }

    private void check(CapabilityNeed need, SeenMessage message, Findings findings) {
        List<String> missing = need.announced().stream()
                .filter(side -> !announces(side, need.capability(), message).orElse(true))
                .map(Direction::word).toList();
        if (!missing.isEmpty()) {
            findings.required(Rule.ANNOUNCED, message, need.what() + " needs " + need.capability() + ", which the "
                    + String.join(" and the ", missing) + " did not announce");
        }
    }

    /** {@return whether a side has announced a capability, if its link message was seen} */
    private Optional<Boolean> announces(Direction side, String capability, SeenMessage message) {
        CapturedConnection connection = message.captured().connection();
        Optional<Capabilities> capabilities = side == Direction.CLIENT
                ? connection.message().map(LinkMessage::channel) : connection.reply().map(LinkReply::channel);
        return capabilities.map(known -> known.has(numbers.of(message.channel(), capability)));
    }
}
