// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.agent.AudioVolumeSync;
import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.codec.agent.FileXferResult;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.GuestAgent;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.runtime.link.Capabilities;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client of ours talks with the agent of the stand-in. */
@Timeout(60)
class KnownGuestTest {

    private static final ByteBuffer COPIED = ByteBuffer.wrap("copied here".getBytes(StandardCharsets.UTF_8));

    private final BlockingQueue<GuestEvent> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final StandIn server = new StandIn(ServerOptions.of(TicketRule.open()), new KnownPicture(),
            message -> { }, told::add);
    private SpiceClient client;
    private GuestAgent agent;

    @BeforeEach
    void connect() throws Exception {
        InetSocketAddress address =
                (InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = SpiceClient.connect(SpiceUri.tcp("127.0.0.1", address.getPort(), 0), ClientOptions.DEFAULT);
        agent = client.agent(guest -> new AgentHandler() {
            @Override
            public void capabilities(Capabilities theirs) {
                seen.add(theirs);
            }

            @Override
            public void clipboard(ClipboardEvent event) {
                seen.add(event);
                if (event instanceof ClipboardEvent.Request request) {
                    guest.send(new ClipboardEvent.Contents(request.selection(), request.type(), COPIED.duplicate()));
                }
            }
        });
        Object capabilities = next(seen);
        assertThat(capabilities).isEqualTo(agent.theirs());
        Object grab = next(seen);
        assertThat(grab).isEqualTo(
                new ClipboardEvent.Grab(ClipboardSelection.CLIPBOARD, List.of(ClipboardType.UTF8_TEXT)));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void itGivesWhatIsOnItsClipboard() throws Exception {
        agent.send(new ClipboardEvent.Request(ClipboardSelection.CLIPBOARD, ClipboardType.UTF8_TEXT));

        ClipboardEvent.Contents contents = (ClipboardEvent.Contents) next(seen);
        assertThat(StandardCharsets.UTF_8.decode(contents.data()).toString()).isEqualTo(StandIn.clipboard());
        assertThat(next(told)).hasToString("agent  Request[selection=CLIPBOARD, type=UTF8_TEXT]");
    }

    @Test
    void itWantsWhatTheClientCopies() throws Exception {
        agent.send(new ClipboardEvent.Grab(ClipboardSelection.PRIMARY, List.of(ClipboardType.UTF8_TEXT)));

        assertThat(next(told)).hasToString("agent  Grab[selection=PRIMARY, types=[UTF8_TEXT]]");
        assertThat(next(told)).isEqualTo(new GuestEvent.Clipboard(client.init().sessionId(),
                new ClipboardEvent.Contents(ClipboardSelection.PRIMARY, ClipboardType.UTF8_TEXT, COPIED)))
                .hasToString("agent  Contents[selection=PRIMARY, type=UTF8_TEXT, bytes=11]");
    }

    @Test
    void itTakesFilesAndTellsOfAllElse() throws Exception {
        assertThat(agent.send(new FileOffer("a.txt", 11), Channels.newChannel(
                new ByteArrayInputStream(COPIED.array())))).isEqualTo(FileXferResult.SUCCESS);
        assertThat(agent.send(new FileOffer("large", 1L << 40), Channels.newChannel(
                new ByteArrayInputStream(new byte[0])))).isEqualTo(FileXferResult.CANCELLED);
        agent.send(new AudioVolumeSync(1, 0, List.of(9)));

        assertThat(next(told)).isEqualTo(
                new GuestEvent.File(client.init().sessionId(), new FileOffer("a.txt", 11), COPIED, true))
                .hasToString("agent  file a.txt, 11 of 11 bytes");
        assertThat(next(told)).hasToString("agent  AudioVolumeSync[isPlayback=1, mute=0, volume=[9]]");
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("something happens").isNotNull();
        return next;
    }
}
