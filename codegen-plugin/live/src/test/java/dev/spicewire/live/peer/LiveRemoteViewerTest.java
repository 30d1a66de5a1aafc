// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.InputsClientKeyModifiers;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.codec.KeyUp;
import dev.spicewire.codec.MouseButton;
import dev.spicewire.codec.MouseButtonMask;
import dev.spicewire.codec.MousePosition;
import dev.spicewire.codec.MousePress;
import dev.spicewire.codec.MouseRelease;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.live.Program;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.live.server.ClientMessage;
import dev.spicewire.live.server.GuestEvent;
import dev.spicewire.live.server.StandIn;
import dev.spicewire.runtime.WireMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** remote-viewer at the stand-in: it shows the picture, pixel for pixel, and what a person does arrives. */
@Tag("live")
@Timeout(120)
class LiveRemoteViewerTest {

    private static final long SECONDS = 30;

    @TempDir
    private Path folder;
    private final BlockingQueue<WireMessage> inputs = new LinkedBlockingQueue<>();
    private final BlockingQueue<ClipboardEvent> clipboard = new LinkedBlockingQueue<>();
    private final StandIn server = new StandIn(
            ServerOptions.of(TicketRule.password(Password.of("secret".toCharArray()))), new KnownPicture(),
            this::received, this::told);
    private Screen screen;
    private int port;

    @BeforeEach
    void start() throws Exception {
        Screen.requireViewer();
        screen = Screen.start(folder);
        port = ((InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)))
                .getPort();
    }

    @AfterEach
    void stop() {
        server.close();
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void byUriItShowsThePictureAndWhatAPersonDoesArrives() throws Exception {
        try (Program viewer = screen.view("spice://127.0.0.1?port=" + port + "&password=secret")) {
            Screen.Place place = screen.await(new KnownPicture().pixels());
            moveUntilTheViewerTakesNote(place);
            screen.act("move:" + (place.left() + 90) + "," + (place.top() + 40), "button:1", "key:0x61");

            assertThat(List.of(afterTheFirstMoves(), next(), next(), next(), next())).as(viewer.output())
                    .containsExactly(new MousePosition(90, 40, 0, 0),
                            new MousePress(MouseButton.LEFT.value(), MouseButtonMask.LEFT),
                            new MouseRelease(MouseButton.LEFT.value(), 0), new KeyDown(0x1e), new KeyUp(0x9e));
        }
    }

    private void moveUntilTheViewerTakesNote(Screen.Place place) throws Exception {
        while (inputs.isEmpty()) {
            screen.act("move:" + (place.left() + 100) + "," + (place.top() + 50),
                    "move:" + (place.left() + 110) + "," + (place.top() + 60));
        }
    }

    /** The toolkit may join moves, or tell of some late: of the first ones any may come, and no other position. */
    private WireMessage afterTheFirstMoves() throws InterruptedException {
        List<WireMessage> firstMoves = List.of(new MousePosition(100, 50, 0, 0), new MousePosition(110, 60, 0, 0));
        WireMessage message = next();
        while (firstMoves.contains(message)) {
            message = next();
        }
        return message;
    }

    @Test
    void byAFileItShowsThePicture() throws Exception {
        Path file = Files.writeString(folder.resolve("machine.vv"), """
                [virt-viewer]
                type=spice
                host=127.0.0.1
                port=%d
                password=secret
                delete-this-file=0
                """.formatted(port));
        try (Program viewer = screen.view(file.toString())) {
            screen.await(new KnownPicture().pixels());
            assertThat(viewer.isRunning()).isTrue();
        }
    }

    @Test
    void clipboardsGoBothWays() throws Exception {
        XClipboard.require();
        try (Program viewer = screen.view("spice://127.0.0.1?port=" + port + "&password=secret")) {
            screen.await(new KnownPicture().pixels());
            XClipboard desk = new XClipboard(folder, screen.name());
            assertThat(desk.paste()).as(viewer.output()).isEqualTo(StandIn.clipboard());
            assertThat(clipboard.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(
                    new ClipboardEvent.Request(ClipboardSelection.CLIPBOARD, ClipboardType.UTF8_TEXT));

            try (Program owner = desk.copy("Copied by a person: ß.")) {
                assertThat(contents()).as(owner.output())
                        .isEqualTo(ByteBuffer.wrap("Copied by a person: ß.".getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private ByteBuffer contents() throws InterruptedException {
        ClipboardEvent event;
        do {
            event = clipboard.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("contents come").isNotNull();
        } while (!(event instanceof ClipboardEvent.Contents));
        return ((ClipboardEvent.Contents) event).data();
    }

    private WireMessage next() throws InterruptedException {
        WireMessage next = inputs.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("a message on the inputs channel").isNotNull();
        return next;
    }

    private void received(ClientMessage message) {
        if (message.channel().type() == SpiceChannels.INPUTS && message.message().messageId()
                != InputsClientKeyModifiers.ID) {
            inputs.add(message.message());
        }
    }

    private void told(GuestEvent event) {
        if (event instanceof GuestEvent.Clipboard some) {
            clipboard.add(some.event());
        }
    }
}
