// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.AgentConnected;
import dev.spicewire.codec.AgentConnectedTokens;
import dev.spicewire.codec.AgentDisconnected;
import dev.spicewire.codec.AgentStart;
import dev.spicewire.codec.Data;
import dev.spicewire.codec.LinkErr;
import dev.spicewire.codec.MainClientAgentData;
import dev.spicewire.codec.MainClientAgentToken;
import dev.spicewire.codec.MainServerAgentData;
import dev.spicewire.codec.MainServerAgentToken;
import dev.spicewire.codec.agent.AudioVolumeSync;
import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.codec.agent.MaxClipboard;
import dev.spicewire.connection.agent.AgentBusyException;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.connection.agent.NoAgentException;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.Recorded;
import dev.spicewire.runtime.WireMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that talk to the agent, or as the agent, as nobody should. */
@Timeout(60)
class FaultyAgentsTest {

    /** A message of the agent: protocol 1, audio_volume_sync, opaque 0, 8 bytes of 65536 announced. */
    private static final String CUT = "010000000f0000000000000000000000" + "00000100" + "0100000000000000";
    private static final String HUGE_CLIPBOARD = "01000000040000000000000000000000" + "ffffffff";
    private static final Duration SHORT = Duration.ofMillis(400);

    private final AgentEvents events = new AgentEvents();
    private AgentSessions both;

    FaultyAgentsTest() throws Exception {
        both = new AgentSessions(Timeouts.DEFAULT);
    }

    @AfterEach
    void bothEnd() {
        both.close();
    }

    @Test
    void dataWithoutStartIsNobodysUntilTokensEnd() throws Exception {
        both.session.agent(events);
        for (int i = 0; i < 33; i++) {
            both.client.main().send(new MainClientAgentData(data("00")));
        }
        // 16 pieces grant 16 more, whoever they are for.
        both.client.main().send(new AgentStart(10));

        assertThat(events.next()).isEqualTo("connected");
    }

    @Test
    void aServerThatSendsWithoutTokensIsLeft() throws Exception {
        both.client.agent(events);
        both.serverMain.send(new MainServerAgentData(data("00")));

        assertLeft(CloseReason.MALFORMED, "agent_data at byte 0: comes without a token");
    }

    @Test
    void aSizeOfFourGigabytesEndsTheChannelAtItsHeader() throws Exception {
        both.client.agent(events);
        both.serverMain.send(new AgentConnected());
        both.serverMain.send(new MainServerAgentData(data(HUGE_CLIPBOARD)));

        assertLeft(CloseReason.MALFORMED, "message 4 announces 4294967295 bytes, at most 16777216 are taken");
        assertThat(events.next()).isEqualTo("connected");
        assertThat(events.next()).isEqualTo("disconnected");
    }

    @Test
    void aSizeOfFourGigabytesEndsTheChannelOfAServerToo() throws Exception {
        both.session.agent(events);
        both.client.main().send(new AgentStart(10));
        both.client.main().send(new MainClientAgentData(data(HUGE_CLIPBOARD)));

        assertThat(both.serverMain.awaitEnd()).hasMessageContaining("message 4 announces 4294967295 bytes");
        assertThat(events.next()).isEqualTo("connected");
        assertThat(events.next()).isEqualTo("disconnected");
    }

    @Test
    void aMessageThatIsCutByTheAgentsEndIsForgotten() throws Exception {
        both.client.agent(events);
        both.serverMain.send(new AgentConnectedTokens(10));
        both.serverMain.send(new MainServerAgentData(data(CUT)));
        both.serverMain.send(new AgentDisconnected(LinkErr.OK));
        both.serverMain.send(new AgentConnectedTokens(10));
        both.serverMain.send(new MainServerAgentData(data("0100000009000000000000000000000000000000")));

        assertThat(List.of(events.next(), events.next(), events.next(), events.next()))
                .containsExactly("connected", "disconnected", "connected",
                        new ClipboardEvent.Release(ClipboardSelection.CLIPBOARD));
    }

    @Test
    void whoIsGoneInTheMiddleOfAMessageIsMissed() throws Exception {
        both.session.agent(events);
        both.client.main().send(new AgentStart(10));
        both.client.main().send(new MainClientAgentData(data(CUT)));
        assertThat(events.next()).isEqualTo("connected");
        both.client.close();

        assertThat(events.next()).isEqualTo("disconnected");
    }

    @Test
    void whoGivesNoTokensIsNotWaitedForForEver() throws Exception {
        replace(new Timeouts(SHORT, Duration.ofSeconds(10), Duration.ZERO, SHORT));
        GuestAgent agent = both.client.agent(events);
        both.serverMain.send(new AgentConnectedTokens(1));
        assertThat(events.next()).isEqualTo("connected");

        assertThatThrownBy(() -> agent.send(new MaxClipboard(1))).isInstanceOf(AgentBusyException.class)
                .hasMessageMatching("\\d+ bytes wait for tokens, and the other end has given none for PT0.4S");
        assertThatThrownBy(() -> agent.send(new MaxClipboard(2))).isInstanceOf(AgentBusyException.class)
                .hasMessageMatching("\\d+ bytes wait for tokens, and the other end has given none for PT0.4S");

        both.serverMain.send(new MainServerAgentToken(5));
        agent.send(new MaxClipboard(3));
        assertThat(both.client.main().isOpen()).isTrue();
    }

    @Test
    void aSenderIsToldWhenTheAgentGoesMeanwhile() throws Exception {
        GuestAgent agent = both.client.agent(events);
        both.serverMain.send(new AgentConnectedTokens(1));
        assertThat(events.next()).isEqualTo("connected");
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> agent.send(new MaxClipboard(1)),
                task -> new Thread(task).start());
        both.serverMain.send(new AgentDisconnected(LinkErr.OK));

        assertThat(sending).failsWithin(20, TimeUnit.SECONDS).withThrowableThat()
                .withCauseInstanceOf(NoAgentException.class);
    }

    @Test
    void aFileEndsWithItsAgent() throws Exception {
        GuestAgent agent = both.client.agent(events);
        both.serverMain.send(new AgentConnectedTokens(100));
        assertThat(events.next()).isEqualTo("connected");
        CompletableFuture<Object> sending = CompletableFuture.supplyAsync(() -> {
            try {
                return agent.send(new FileOffer("a", 5), Channels.newChannel(new ByteArrayInputStream(new byte[5])));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }, task -> new Thread(task).start());
        both.serverMain.close();

        assertThat(sending).failsWithin(20, TimeUnit.SECONDS).withThrowableThat()
                .withCauseInstanceOf(NoAgentException.class);
    }

    @Test
    void whoAsksAndTakesNoAnswersFillsNoMemory() throws Exception {
        PlayedAgent agent = both.session.agent(events);
        byte[] contents = new byte[8 << 20];
        events.react(event -> {
            if (event instanceof ClipboardEvent.Request request) {
                agent.send(new ClipboardEvent.Contents(request.selection(), request.type(),
                        ByteBuffer.wrap(contents)));
            }
        });
        both.client.main().send(new AgentStart(1));
        String request = "0100000008000000000000000000000004000000" + "01000000";
        for (int i = 0; i < 10; i++) {
            trySend(new MainClientAgentData(data(request)));
        }

        assertThat(both.serverMain.awaitEnd()).hasCauseInstanceOf(AgentBusyException.class)
                .satisfies(e -> assertThat(e.getCause()).hasMessageContaining("more than 33554432"));
    }

    @Test
    void aFloodOfTokensIsNoHarm() throws Exception {
        PlayedAgent agent = both.session.agent(events);
        both.client.main().send(new AgentStart(0xffff_ffffL));
        both.client.main().send(new MainClientAgentToken(0xffff_ffffL));
        assertThat(events.next()).isEqualTo("connected");
        agent.send(new AudioVolumeSync(1, 0, List.of(1)));

        assertThat(both.client.main().isOpen()).isTrue();
        agent.send(new ClipboardEvent.Contents(ClipboardSelection.CLIPBOARD, ClipboardType.UTF8_TEXT,
                ByteBuffer.allocate(1_000_000)));
    }

    private void replace(Timeouts timeouts) throws Exception {
        both.close();
        both = new AgentSessions(timeouts);
    }

    private void assertLeft(CloseReason reason, String message) {
        assertThat(both.client.main().awaitEnd()).hasMessageContaining(message)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    /** The server may have closed already. */
    private void trySend(WireMessage message) {
        try {
            both.client.main().sendNow(message);
        } catch (ChannelClosedException e) {
            assertThat(e.reason()).isNotEqualTo(CloseReason.HERE);
        }
    }

    private static Data data(String hex) {
        return new Data(Recorded.bytes(hex));
    }
}
