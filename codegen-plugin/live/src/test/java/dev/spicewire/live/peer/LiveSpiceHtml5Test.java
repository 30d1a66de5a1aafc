// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.MouseButton;
import dev.spicewire.codec.MousePosition;
import dev.spicewire.codec.MousePress;
import dev.spicewire.codec.MouseRelease;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.live.Program;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.live.picture.Pixels;
import dev.spicewire.live.server.ClientMessage;
import dev.spicewire.live.server.StandIn;
import dev.spicewire.runtime.WireMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** spice-html5 in Chromium at the stand-in, by WebSocket: the canvas equals the picture, and a click arrives. */
@Tag("live")
@Timeout(120)
class LiveSpiceHtml5Test {

    private static final long SECONDS = 60;

    @TempDir
    private Path folder;

    @BeforeAll
    static void theyAreThere() {
        Program.require("chromium", "chromium");
        Program.requireFiles(WebClient.FILES, "spice-html5");
    }

    @Test
    void theCanvasIsThePictureAndAClickArrives() throws Exception {
        BlockingQueue<ClientMessage> received = new LinkedBlockingQueue<>();
        KnownPicture picture = KnownPicture.simple();
        TicketRule rule = TicketRule.password(Password.of("secret".toCharArray()));
        try (StandIn server = new StandIn(ServerOptions.of(rule), picture, received::add, event -> { })) {
            int port = ((InetSocketAddress) server.listenWebSocket(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))).getPort();
            try (WebClient browser = WebClient.start(folder, port)) {
                awaitCanvas(browser, rgba(picture.pixels()));
                browser.click();

                assertThat(next(received, MousePosition.class)).isEqualTo(new MousePosition(30, 40, 0, 0));
                assertThat(next(received, MousePress.class)).isEqualTo(new MousePress(MouseButton.LEFT.value(), 1));
                assertThat(next(received, MouseRelease.class)).isEqualTo(new MouseRelease(MouseButton.LEFT.value(), 0));
            }
        }
    }

    /** Waits while the browser still draws. */
    private static void awaitCanvas(WebClient browser, byte[] expected) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        byte[] shown = browser.canvas();
        while (!Arrays.equals(shown, expected) && System.nanoTime() < end) {
            shown = browser.canvas();
        }
        assertThat(shown).as("canvas; the browser says: %s", browser.output()).isEqualTo(expected);
    }

    private static <T extends WireMessage> T next(BlockingQueue<ClientMessage> received, Class<T> type)
            throws InterruptedException {
        ClientMessage message = received.poll(SECONDS, TimeUnit.SECONDS);
        while (message != null && !type.isInstance(message.message())) {
            message = received.poll(SECONDS, TimeUnit.SECONDS);
        }
        assertThat(message).as(type.getSimpleName()).isNotNull();
        return type.cast(message.message());
    }

    private static byte[] rgba(Pixels pixels) {
        byte[] result = new byte[4 * pixels.width() * pixels.height()];
        int at = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int color = pixels.at(x, y);
                result[at++] = (byte) (color >> 16);
                result[at++] = (byte) (color >> 8);
                result[at++] = (byte) color;
                result[at++] = (byte) 0xff;
            }
        }
        return result;
    }
}
