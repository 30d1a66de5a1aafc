// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.agent.AgentCapability;
import dev.spicewire.codec.agent.AudioVolumeSync;
import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.codec.agent.FileXferResult;
import dev.spicewire.codec.agent.MaxClipboard;
import dev.spicewire.codec.agent.MonConfig;
import dev.spicewire.codec.agent.MonitorsConfig;
import dev.spicewire.connection.agent.AgentOptions;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.connection.agent.FileReceiver;
import dev.spicewire.connection.agent.NoAgentException;
import dev.spicewire.runtime.WireMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent in sessions of our client with our server. */
@Timeout(60)
class AgentSessionTest {

    private final AgentSessions both;
    private final AgentEvents atClient = new AgentEvents();
    private final AgentEvents atServer = new AgentEvents();
    private final Files files = new Files();

    AgentSessionTest() throws Exception {
        both = new AgentSessions(Timeouts.DEFAULT);
    }

    @AfterEach
    void bothEnd() {
        both.close();
    }

    @Test
    void whoComesFirstMeetsWhoComesLater() throws Exception {
        both.client.agent(atClient);
        PlayedAgent agent = playing();
        assertThatTheyMeet();

        agent.close();
        assertThat(atServer.next()).isEqualTo("disconnected");
        assertThat(atClient.next()).isEqualTo("disconnected");
        assertThatThrownBy(() -> agent.send(new MaxClipboard(1))).isInstanceOf(NoAgentException.class);

        agent.open();
        assertThatTheyMeet();
    }

    @Test
    void anAgentThatWasThereIsMetByAClientThatComesLater() throws Exception {
        playing();
        both.settle();
        both.client.agent(atClient);

        assertThatTheyMeet();
        assertThatThrownBy(() -> both.client.agent(atClient)).hasMessage("the session's agent has a handler already");
        assertThatThrownBy(() -> both.session.agent(atServer))
                .hasMessage("the session has had an agent already, which can be opened again");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void contentsComeWhenTheyAreAskedFor(ClipboardSelection selection) throws Exception {
        GuestAgent client = both.client.agent(atClient);
        PlayedAgent agent = playing();
        assertThatTheyMeet();
        assertContentsCome(selection, client, atClient, agent, atServer);
        assertContentsCome(selection, agent, atServer, client, atClient);
    }

    /** Ten million bytes are answered in a handler, with tokens for 64 KiB. */
    private static void assertContentsCome(ClipboardSelection selection, SessionAgent owner, AgentEvents atOwner,
            SessionAgent asking, AgentEvents atAsking) throws InterruptedException {
        byte[] contents = new byte[10_000_000];
        new Random(selection.value()).nextBytes(contents);
        atOwner.react(event -> {
            if (event instanceof ClipboardEvent.Request request) {
                owner.send(new ClipboardEvent.Contents(selection, request.type(), ByteBuffer.wrap(contents)));
            }
        });

        ClipboardEvent.Grab grab = new ClipboardEvent.Grab(selection, List.of(ClipboardType.IMAGE_PNG));
        owner.send(grab);
        assertThat(atAsking.next()).isEqualTo(grab);
        asking.send(new ClipboardEvent.Request(selection, ClipboardType.IMAGE_PNG));

        assertThat(atOwner.next()).isEqualTo(new ClipboardEvent.Request(selection, ClipboardType.IMAGE_PNG));
        assertThat(atAsking.next()).isEqualTo(
                new ClipboardEvent.Contents(selection, ClipboardType.IMAGE_PNG, ByteBuffer.wrap(contents)));
        owner.send(new ClipboardEvent.Release(selection));
        assertThat(atAsking.next()).isEqualTo(new ClipboardEvent.Release(selection));
    }

    @Test
    void anyThreadMaySend() throws Exception {
        GuestAgent client = both.client.agent(atClient);
        playing();
        assertThatTheyMeet();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int size = 100_000 + i;
            threads.add(new Thread(() -> {
                for (int j = 0; j < 5; j++) {
                    client.send(new ClipboardEvent.Contents(ClipboardSelection.CLIPBOARD, ClipboardType.UTF8_TEXT,
                            ByteBuffer.allocate(size)));
                }
            }));
        }
        threads.forEach(Thread::start);

        int bytes = 0;
        for (int i = 0; i < 20; i++) {
            bytes += ((ClipboardEvent.Contents) atServer.next()).data().remaining();
        }
        assertThat(bytes).isEqualTo(5 * (100_000 + 100_001 + 100_002 + 100_003));
        for (Thread each : threads) {
            each.join();
        }
    }

    @Test
    void monitorsAndVolumesAreTold() throws Exception {
        GuestAgent client = both.client.agent(atClient);
        PlayedAgent agent = playing();
        assertThatTheyMeet();
        List<WireMessage> messages = List.of(
                new MonitorsConfig(1, 0, List.of(new MonConfig(1080, 1920, 32, 0, 0)),
                        new MonitorsConfig.Physical.Absent()),
                new AudioVolumeSync(1, 0, List.of(100, 65535)), new MaxClipboard(1 << 20));
        for (WireMessage each : messages) {
            client.send(each);
            assertThat(atServer.next()).isEqualTo(each);
        }
        assertThat(agent.isConnected()).isTrue();
        assertThat(client.theirs()).isEqualTo(AgentOptions.AGENT.capabilities().withNames(
                AgentCapability.class));
    }

    @Test
    void whatWasSentArrivesEvenIfTheClientIsClosedThen() throws Exception {
        GuestAgent client = both.client.agent(atClient);
        playing();
        assertThatTheyMeet();
        client.send(new AudioVolumeSync(1, 0, List.of(7)));
        both.client.close();

        assertThat(atServer.next()).isEqualTo(new AudioVolumeSync(1, 0, List.of(7)));
        assertThat(atServer.next()).isEqualTo("disconnected");
        assertThat(atClient.next()).isEqualTo("disconnected");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3_000_000})
    void aFileGoesToTheGuest(int size) throws Exception {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        GuestAgent client = both.client.agent(atClient);
        both.session.agent(AgentOptions.AGENT, agent -> atServer, files);
        assertThatTheyMeet();

        assertThat(client.send(new FileOffer("a.bin", size), bytes(content))).isEqualTo(FileXferResult.SUCCESS);
        assertThat(files.lines.take()).isEqualTo("a.bin of " + size);
        assertThat(files.lines.take()).isEqualTo("complete");
        assertThat(files.content.toByteArray()).isEqualTo(content);
    }

    @Test
    void anAgentWithoutAReceiverWantsNoFile() throws Exception {
        GuestAgent client = both.client.agent(atClient);
        playing();
        assertThatTheyMeet();

        assertThat(client.send(new FileOffer("a", 1), bytes(new byte[1]))).isEqualTo(FileXferResult.CANCELLED);
    }

    @Test
    void aFileThatIsShorterThanItsOfferIsGivenUp() throws Exception {
        GuestAgent client = both.client.agent(atClient);
        both.session.agent(AgentOptions.AGENT, agent -> atServer, files);
        assertThatTheyMeet();

        assertThatThrownBy(() -> client.send(new FileOffer("a", 70_000), bytes(new byte[69_999])))
                .isInstanceOf(EOFException.class)
                .hasMessage("a has fewer bytes than the 70000 it was offered with");
        assertThat(files.lines.take()).isEqualTo("a of 70000");
        assertThat(files.lines.take()).isEqualTo("incomplete");
    }

    @Test
    void aHandlerCannotWaitForAFile() throws Exception {
        GuestAgent client = both.client.agent(atClient);
        BlockingQueue<Exception> told = new LinkedBlockingQueue<>();
        atClient.react(event -> {
            try {
                client.send(new FileOffer("a", 0), bytes(new byte[0]));
            } catch (Exception e) {
                told.add(e);
            }
        });
        playing();

        assertThat(told.take()).hasMessage("a handler can't wait for a file to be sent; another thread can");
    }

    private PlayedAgent playing() {
        return both.session.agent(atServer);
    }

    private void assertThatTheyMeet() throws InterruptedException {
        assertThat(atClient.next()).isEqualTo("connected");
        assertThat(atServer.next()).isEqualTo("connected");
        assertThat(atServer.next()).hasToString(AgentOptions.CLIENT.capabilities().withNames(
                AgentCapability.class).toString());
        assertThat(atClient.next()).hasToString(AgentOptions.AGENT.capabilities().withNames(
                AgentCapability.class).toString());
    }

    private static ReadableByteChannel bytes(byte[] content) {
        return Channels.newChannel(new ByteArrayInputStream(content));
    }

    /** Keeps a file. */
    private static final class Files implements FileReceiver {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        @Override
        public boolean offered(long id, FileOffer offer) {
            lines.add(offer.name() + " of " + offer.size());
            return true;
        }

        @Override
        public void data(long id, ByteBuffer data) {
            byte[] copy = new byte[data.remaining()];
            data.get(copy);
            content.writeBytes(copy);
        }

        @Override
        public void ended(long id, boolean complete) {
            lines.add(complete ? "complete" : "incomplete");
        }
    }
}
