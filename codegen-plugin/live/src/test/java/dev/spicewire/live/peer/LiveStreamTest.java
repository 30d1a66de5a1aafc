// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.DisplayClientHandler;
import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.Mark;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.codec.SurfaceFlags;
import dev.spicewire.codec.SurfaceFmt;
import dev.spicewire.connection.ServerChannels;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.ServerSide;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.live.Program;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.live.picture.KnownStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** remote-viewer shows a stream of JPEG images, nearly in the colours that were sent. */
@Tag("live")
@Timeout(90)
class LiveStreamTest {

    private static final int STREAM_LEFT = 100;
    private static final int STREAM_TOP = 60;

    @TempDir
    private Path folder;

    @Test
    void theImagesOfAStreamAreShown() throws Exception {
        Screen.requireViewer();
        List<DisplayServerMessage> messages = new ArrayList<>(List.of(
                new SurfaceCreate(0, 320, 200, SurfaceFmt._32_XRGB, SurfaceFlags.PRIMARY), new Mark()));
        List<Long> times = LongStream.rangeClosed(1, 12).mapToObj(i -> 3000 * i).toList();
        messages.addAll(new KnownStream(0, STREAM_LEFT, STREAM_TOP).messages(times));
        ServerChannels channels = new ServerChannels().channel(ServerSide.DISPLAY.greeting(messages), 0,
                (session, display) -> new DisplayClientHandler() { });
        try (SpiceServer server = new SpiceServer(ServerOptions.of(TicketRule.open()), channels);
                Screen screen = Screen.start(folder)) {
            int port = ((InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)))
                    .getPort();
            try (Program viewer = screen.view("spice://127.0.0.1:" + port)) {
                Screen.Place place = screen.await(KnownStream.WIDTH, KnownStream.HEIGHT, KnownStream::allows);

                assertThat(place.left()).as(viewer.output()).isGreaterThanOrEqualTo(STREAM_LEFT);
                assertThat(place.top()).isGreaterThanOrEqualTo(STREAM_TOP);
            }
        }
    }
}
