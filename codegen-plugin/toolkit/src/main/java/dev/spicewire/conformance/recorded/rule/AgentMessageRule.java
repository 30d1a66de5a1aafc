// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.capture.inside.Insides;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;

/** The messages of the agent inside of {@code agent_data} can be read, in the layout that both sides have agreed on. */
final class AgentMessageRule implements StreamRule {

    private static final String MAIN = "main";

    private final Insides insides;
    private int connection = -1;

    /**
     * Nothing is followed yet.
     *
     * @param insides follows what messages carry
     */
    AgentMessageRule(Insides insides) {
        this.insides = insides;
    }

    @Override
    public void message(SeenMessage message, Findings findings) {
        if (!message.channel().equals(MAIN)) {
            return;
        }
        connection = message.captured().connection().number();
        insides.of(message.captured(), MAIN, message.message()).stream().filter(part -> part.isMalformed())
                .forEach(part -> findings.requiredIfWhole(Rule.AGENT_MESSAGES, message, "carries " + part.name() + ", "
                        + part.note()));
    }

    @Override
    public void lost(Direction from) {
        if (connection >= 0) {
            insides.lost(connection, from);
        }
    }
}
