// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.AgentDisconnected;
import dev.spicewire.codec.AgentStart;
import dev.spicewire.codec.Data;
import dev.spicewire.codec.LinkErr;
import dev.spicewire.codec.MainClientAgentData;
import dev.spicewire.codec.MainClientAgentToken;
import dev.spicewire.codec.MainServerAgentData;
import dev.spicewire.codec.agent.AgentBaseClientAnnounceCapabilities;
import dev.spicewire.codec.agent.AgentCapability;
import dev.spicewire.codec.agent.AnnounceCapabilities;
import dev.spicewire.codec.agent.AudioVolumeSync;
import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.codec.agent.MaxClipboard;
import dev.spicewire.codec.agent.MonConfig;
import dev.spicewire.codec.agent.MonitorsConfig;
import dev.spicewire.codec.agent.Reply;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("client and agent find each other, count tokens, and hand on what the other one says")
class ConversationTest {

    /** 190,000 bytes are 93 pieces, more than there are tokens. */
    private static final ClipboardEvent LARGE = new ClipboardEvent.Contents(ClipboardSelection.CLIPBOARD,
            ClipboardType.IMAGE_PNG, ByteBuffer.wrap(new byte[190_000]));

    @Test
    void bothTellWhatTheyAreCapableOf() {
        Conversation conversation = Conversation.usual();

        assertThat(conversation.atClient.announced).isEqualTo(AgentOptions.AGENT.capabilities());
        assertThat(conversation.atAgent.announced).isEqualTo(AgentOptions.CLIENT.capabilities());
        assertThat(conversation.atClient.seen).containsExactly("connected");
        assertThat(conversation.atAgent.seen).containsExactly("connected");
        assertThat(conversation.client.dialect()).isEqualTo(AgentDialect.NUMBERED_GRABS);
        assertThat(conversation.agent.dialect()).isEqualTo(AgentDialect.NUMBERED_GRABS);
    }

    static Stream<WireMessage> messagesToAgents() {
        return Stream.of(
                new MonitorsConfig(1, 0, List.of(new MonConfig(1080, 1920, 32, 0, 0)),
                        new MonitorsConfig.Physical.Absent()),
                new AudioVolumeSync(1, 0, List.of(65535, 30000)),
                new MaxClipboard(-1));
    }

    @ParameterizedTest
    @MethodSource("messagesToAgents")
    void messagesArriveAsTheyWere(WireMessage message) {
        Conversation conversation = Conversation.usual();

        conversation.client.send(message);
        conversation.carry();

        assertThat(conversation.atAgent.seen).containsExactly("connected", message);
    }

    @Test
    void answersOfTheAgentArrive() {
        Conversation conversation = Conversation.usual();
        WireMessage reply = new Reply(MonitorsConfig.ID, 1);

        conversation.agent.send(reply);
        conversation.carry();

        assertThat(conversation.atClient.seen).containsExactly("connected", reply);
    }

    @Test
    void numbersOfANewerAgentAreNoMistake() {
        Conversation conversation = Conversation.usual();

        conversation.agent.send(new NumberedStruct(99, new MaxClipboard(0)));
        conversation.carry();

        assertThat(conversation.atClient.seen).containsExactly("connected", "unknown 99, 4 bytes");
    }

    @Test
    void clientsSendNoMoreThanTheyHaveTokensFor() {
        Conversation conversation = Conversation.usual();
        // The announcement has taken one.
        conversation.client.send(LARGE);

        assertThat(conversation.toServer).hasSize(31);
        assertThat(conversation.client.waiting()).isEqualTo(20 + 8 + 190_000 - 31 * 2048);
        conversation.carry();
        assertThat(conversation.client.waiting()).isZero();
        assertThat(conversation.atAgent.seen).containsExactly("connected", LARGE);
    }

    @Test
    void agentsSendNoMoreThanTheyHaveTokensFor() {
        Conversation conversation = Conversation.usual();

        conversation.agent.send(LARGE);

        assertThat(conversation.toClient).hasSize(31);
        conversation.carry();
        assertThat(conversation.atClient.seen).containsExactly("connected", LARGE);
    }

    /** spice-gtk grants 2^32-1 tokens, and the sum of grants has no room for more. */
    @Test
    void asManyTokensAsYouLikeNeverEnd() {
        Conversation conversation = Conversation.usual();
        conversation.agent.arrived(AgentStart.ID, Conversation.bytes(new AgentStart(0xffff_ffffL)));
        conversation.agent.arrived(MainClientAgentToken.ID,
                Conversation.bytes(new MainClientAgentToken(0xffff_ffffL)));

        conversation.agent.send(LARGE);

        assertThat(conversation.toClient).hasSize(93);
    }

    /** A server has no tokens before the client has started the conversation. */
    @Test
    void piecesWithoutATokenAreRefused() {
        ClientAgent early = new Conversation(Capabilities.NONE, Capabilities.NONE).client;

        assertThatThrownBy(() -> early.arrived(MainServerAgentData.ID, ByteBuffer.allocate(5)))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("agent_data at byte 0: comes without a token; the sender has to wait for agent_token");
    }

    @Test
    void tokensNeverFallBelowNone() {
        AgentTokens tokens = new AgentTokens();
        tokens.set(1);
        tokens.grant(1);
        tokens.spend();
        tokens.spend();

        assertThatThrownBy(tokens::spend).isInstanceOf(MalformedMessageException.class);
        assertThat(tokens.take()).isFalse();
        assertThat(tokens.left()).isZero();
    }

    @Test
    void anAgentThatComesAgainStartsAnew() {
        Conversation conversation = Conversation.usual();
        conversation.client.send(LARGE);

        conversation.agent.close();
        conversation.carry();
        assertThat(conversation.client.isConnected()).isFalse();
        assertThat(conversation.client.waiting()).isZero();
        assertThatThrownBy(() -> conversation.client.send(LARGE)).isInstanceOf(IllegalStateException.class);
        conversation.agent.open();
        conversation.carry();
        conversation.client.send(LARGE);
        conversation.carry();

        assertThat(conversation.atClient.seen).containsExactly("connected", "disconnected", "connected");
        assertThat(conversation.atAgent.seen)
                .containsExactly("connected", "disconnected", "connected", LARGE);
    }

    /** Clients without AGENT_CONNECTED_TOKENS go on with the tokens that init has given. */
    @Test
    void oldClientsKeepTheirTokens() {
        Conversation conversation = new Conversation(AgentOptions.CLIENT, AgentOptions.AGENT, Capabilities.NONE);
        for (int i = 0; i < 5; i++) {
            conversation.agent.open();
            conversation.carry();
            conversation.client.send(LARGE);
            conversation.agent.close();
            conversation.carry();
        }
        conversation.agent.open();
        conversation.carry();

        conversation.client.send(LARGE);
        conversation.carry();

        assertThat(conversation.atAgent.seen).endsWith("connected", LARGE);
    }

    @Test
    void theEndOfAnAgentThatWasNotThereIsNoEvent() {
        Conversation conversation = new Conversation(Capabilities.NONE, Capabilities.NONE);

        conversation.client.arrived(AgentDisconnected.ID, Conversation.bytes(new AgentDisconnected(LinkErr.OK)));

        assertThat(conversation.atClient.seen).isEmpty();
    }

    /** Otherwise the answers would fill the memory of a side that gets no tokens for them. */
    @Test
    void whoAsksForeverAndTakesNoAnswersIsRefused() {
        Conversation conversation = Conversation.usual();
        conversation.agent.arrived(AgentStart.ID, Conversation.bytes(new AgentStart(0)));
        AgentPieces asking = new AgentPieces();
        for (int i = 0; i < 33; i++) {
            asking.add(new AgentBaseClientAnnounceCapabilities(
                    new AnnounceCapabilities(1, List.of())));
        }

        assertThatThrownBy(() -> {
            while (!asking.isEmpty()) {
                conversation.agent.arrived(MainClientAgentData.ID, asking.next());
            }
        }).isInstanceOf(MalformedMessageException.class).hasMessageContaining("asks for the 33th time");
    }

    @Test
    void theDialectFollowsFromBothSides() {
        Capabilities all = AgentOptions.CLIENT.capabilities();

        assertThat(AgentDialect.of(all, all)).isEqualTo(AgentDialect.NUMBERED_GRABS);
        assertThat(AgentDialect.of(all, Capabilities.of(AgentCapability.CLIPBOARD_SELECTION)))
                .isEqualTo(AgentDialect.SELECTIONS);
        assertThat(AgentDialect.of(all, Capabilities.of(AgentCapability.CLIPBOARD_GRAB_SERIAL)))
                .isEqualTo(AgentDialect.CLIPBOARD);
    }
}
