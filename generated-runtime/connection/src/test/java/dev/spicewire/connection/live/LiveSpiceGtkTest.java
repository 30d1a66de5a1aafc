// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.Brush;
import dev.spicewire.codec.BrushType;
import dev.spicewire.codec.Clip;
import dev.spicewire.codec.ClipType;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.DisplayClientHandler;
import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.Fill;
import dev.spicewire.codec.Mark;
import dev.spicewire.codec.Point;
import dev.spicewire.codec.QMask;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.Ropd;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.codec.SurfaceFlags;
import dev.spicewire.codec.SurfaceFmt;
import dev.spicewire.connection.ServerChannels;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.ServerSide;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.sasl.SaslAccounts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of ours, and spice-gtk takes a screenshot of what it draws. */
@Tag("live")
@Timeout(60)
class LiveSpiceGtkTest {

    private static final String PROGRAM = "spicy-screenshot";
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    /** More than a server may send before it is acknowledged. */
    private static final int FILLS = 500;
    private static final int RED = 0x10;
    private static final int GREEN = 0x80;
    private static final int BLUE = 0xf0;

    @TempDir
    private Path folder;
    private final BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
    private SpiceServer server;

    @BeforeAll
    static void spiceGtkIsThere() {
        Program.require(PROGRAM, "spice-client-gtk");
    }

    @BeforeEach
    void makeServer() {
        serve(ServerOptions.of(TicketRule.password(Password.of("secret".toCharArray()))));
    }

    private void serve(ServerOptions options) {
        ServerChannels channels = new ServerChannels().channel(ServerSide.DISPLAY, 0, (session, display) -> {
            Thread painter = new Thread(() -> paint(display));
            painter.setDaemon(true);
            painter.start();
            return new DisplayClientHandler() { };
        });
        server = new SpiceServer(options.refused(refused::add), channels);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aScreenshotOverTcpShowsWhatWasDrawn() throws Exception {
        InetSocketAddress address =
                (InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

        assertThat(screenshot("--uri=spice://127.0.0.1:" + address.getPort(), "--password=secret")).isZero();
        assertThatPictureIsDrawn();
        assertThat(refused).isEmpty();
    }

    @Test
    void aScreenshotOverAUnixSocketShowsWhatWasDrawn() throws Exception {
        Path socket = folder.resolve("s");
        server.listen(UnixDomainSocketAddress.of(socket));

        assertThat(screenshot("--uri=spice+unix://" + socket, "--password=secret")).isZero();
        assertThatPictureIsDrawn();
    }

    @Test
    void anotherPasswordGetsNoScreenshot() throws Exception {
        InetSocketAddress address =
                (InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

        assertThat(screenshot("--uri=spice://127.0.0.1:" + address.getPort(), "--password=guess")).isNotZero();
        assertThat(picture()).doesNotExist();
        assertThat(refused.poll(20, TimeUnit.SECONDS)).isInstanceOf(LinkException.class)
                .hasMessageEndingWith("it is not the password");
    }

    /** The user's name is in the URI; without TLS the pixels come through the security layer. */
    @Test
    void aScreenshotByDigestShowsWhatWasDrawn() throws Exception {
        serve(ServerOptions.of(SaslAccounts.passwords().add("tester", "secret".toCharArray())));
        InetSocketAddress address =
                (InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        String uri = "--uri=spice://tester@127.0.0.1:" + address.getPort();

        assertThat(screenshot(uri, "--password=guess")).isNotZero();
        assertThat(picture()).doesNotExist();
        assertThat(refused.poll(20, TimeUnit.SECONDS)).isInstanceOf(LinkException.class)
                .hasMessageEndingWith("DIGEST-MD5 has failed");
        assertThat(screenshot(uri, "--password=secret")).isZero();
        assertThatPictureIsDrawn();
    }

    /** Off the screen, more than fits a window; then the screen, of which the first change is photographed. */
    private static void paint(SpiceChannel<DisplayServerMessage> display) {
        try {
            display.send(new SurfaceCreate(1, WIDTH, HEIGHT, SurfaceFmt._32_XRGB, 0));
            for (int i = 0; i < FILLS; i++) {
                display.send(fill(1, i));
            }
            display.send(new SurfaceCreate(0, WIDTH, HEIGHT, SurfaceFmt._32_XRGB, SurfaceFlags.PRIMARY));
            display.send(fill(0, RED << 16 | GREEN << 8 | BLUE));
            display.send(new Mark());
        } catch (IOException e) {
            // The screenshot is missing then.
            return;
        }
    }

    private static DrawFill fill(long surface, long color) {
        Clip clip = new Clip(ClipType.NONE.value(), new Clip.U.Absent());
        return new DrawFill(new DisplayBase(surface, new Rect(0, 0, HEIGHT, WIDTH), clip), new Fill(
                new Brush(BrushType.SOLID.value(), new Brush.U.Color(color)), Ropd.OP_PUT,
                new QMask(0, new Point(0, 0), null)));
    }

    private int screenshot(String uri, String password) throws IOException, InterruptedException {
        return Program.run(folder.resolve("log"), PROGRAM, List.of(uri, password, "--out-file=" + picture()));
    }

    private Path picture() {
        return folder.resolve("screen.ppm");
    }

    /** A PPM of one colour. */
    private void assertThatPictureIsDrawn() throws IOException {
        byte[] header = ("P6\n" + WIDTH + " " + HEIGHT + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer expected = ByteBuffer.allocate(header.length + 3 * WIDTH * HEIGHT).put(header);
        while (expected.hasRemaining()) {
            expected.put((byte) RED).put((byte) GREEN).put((byte) BLUE);
        }
        assertThat(Arrays.equals(Files.readAllBytes(picture()), expected.array())).as("all pixels").isTrue();
    }
}
