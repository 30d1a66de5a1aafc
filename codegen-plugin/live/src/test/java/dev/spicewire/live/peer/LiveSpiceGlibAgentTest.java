// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.connection.live.Program;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.live.server.GuestEvent;
import dev.spicewire.live.server.StandIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** spice-gtk talks with the agent of the stand-in. */
@Tag("live")
@Timeout(90)
class LiveSpiceGlibAgentTest {

    private static final String COPIED = "What the client has copied: ß, €.";

    @TempDir
    private Path folder;
    private final Queue<GuestEvent> told = new ConcurrentLinkedQueue<>();

    @Test
    void clipboardsAndAFileArrive() throws Exception {
        Program.requireSpiceGlib(folder.resolve("log"));
        byte[] content = new byte[700_000];
        new Random(7).nextBytes(content);
        Path file = Files.write(folder.resolve("xfer.bin"), content);
        Path log = folder.resolve("log");
        try (StandIn server = new StandIn(ServerOptions.of(
                TicketRule.password(Password.of("secret".toCharArray()))), new KnownPicture(), message -> { },
                told::add)) {
            InetSocketAddress address =
                    (InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int exit = Program.run(log, Program.PYTHON, List.of(
                    Path.of(LiveSpiceGlibAgentTest.class.getResource("/live/spice_agent.py").toURI()).toString(),
                    String.valueOf(address.getPort()), "secret", file.toString()));

            assertThat(exit).as(Files.readString(log)).isZero();
        }

        assertThat(Files.readString(log)).contains(StandIn.clipboard());
        List<ClipboardEvent> clipboard = new ArrayList<>();
        List<GuestEvent.File> files = new ArrayList<>();
        for (GuestEvent event : told) {
            if (event instanceof GuestEvent.Clipboard some) {
                clipboard.add(some.event());
            } else if (event instanceof GuestEvent.File some) {
                files.add(some);
            }
        }
        assertThat(clipboard).containsExactly(
                new ClipboardEvent.Request(ClipboardSelection.CLIPBOARD, ClipboardType.UTF8_TEXT),
                new ClipboardEvent.Grab(ClipboardSelection.CLIPBOARD, List.of(ClipboardType.UTF8_TEXT)),
                new ClipboardEvent.Contents(ClipboardSelection.CLIPBOARD, ClipboardType.UTF8_TEXT,
                        ByteBuffer.wrap(COPIED.getBytes(StandardCharsets.UTF_8))));
        assertThat(files).singleElement().satisfies(each -> {
            assertThat(each.offer()).isEqualTo(new FileOffer("xfer.bin", content.length));
            assertThat(each.content()).isEqualTo(ByteBuffer.wrap(content));
            assertThat(each.complete()).isTrue();
        });
    }
}
