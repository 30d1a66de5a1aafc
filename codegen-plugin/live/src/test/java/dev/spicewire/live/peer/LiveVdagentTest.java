// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.codec.agent.FileXferResult;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.GuestAgent;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.connection.live.Program;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client of ours talks with the real agent, which runs on an X server that is a SPICE server. */
@Tag("live")
@Timeout(120)
class LiveVdagentTest {

    private static final String DAEMON = "spice-vdagentd";
    private static final String AGENT = "spice-vdagent";
    private static final long SECONDS = 30;
    /** More than the tokens of one window are good for. */
    private static final String COPIED = "Copied by the client: ß. ".repeat(8000);

    @TempDir
    private Path folder;
    private final BlockingQueue<ClipboardEvent> seen = new LinkedBlockingQueue<>();

    @BeforeAll
    static void programsAreThere() {
        Xspice.require();
        Program.require(DAEMON, "spice-vdagent");
        XClipboard.require();
    }

    @Test
    void clipboardsAndAFileArrive() throws Exception {
        Path port = folder.resolve("virtio");
        Path uinput = folder.resolve("uinput");
        Path socket = folder.resolve("udcs");
        Path received = Files.createDirectory(folder.resolve("received"));
        try (Xspice server = Xspice.start(folder, Map.of("XSPICE_VDAGENT_ENABLED", "1",
                "XSPICE_VDAGENT_VIRTIO_PATH", port.toString(), "XSPICE_VDAGENT_UINPUT_PATH", uinput.toString(),
                "XSPICE_VDAGENT_UID", "0", "XSPICE_VDAGENT_GID", "0"));
                Program daemon = Program.start(folder.resolve("daemon.log"), List.of(DAEMON, "-f", "-x", "-X", "-S",
                        socket.toString(), "-s", port.toString(), "-u", uinput.toString()));
                Program agent = agent(server, socket, port, received);
                SpiceClient client = SpiceClient.connect(server.uri(), ClientOptions.DEFAULT)) {
            GuestAgent guest = client.agent(Desk::new);

            XClipboard clipboard = new XClipboard(folder, server.x().name());
            assertThat(clipboard.paste()).as(daemon.output() + agent.output()).isEqualTo(COPIED);
            copy(clipboard, "Copied in the guest: €.");
            byte[] content = new byte[700_000];
            new Random(5).nextBytes(content);
            Path file = Files.write(folder.resolve("xfer.bin"), content);
            try (FileChannel bytes = FileChannel.open(file)) {
                assertThat(guest.send(new FileOffer("xfer.bin", content.length), bytes)).as(agent.output())
                        .isEqualTo(FileXferResult.SUCCESS);
            }
            assertThat(Files.readAllBytes(received.resolve("xfer.bin"))).isEqualTo(content);
        }
    }

    private Program agent(Xspice server, Path socket, Path port, Path received) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.exists(socket) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return Program.start(folder.resolve("agent.log"), List.of(AGENT, "-x", "-s", port.toString(), "-S",
                socket.toString(), "-f", received.toString(), "-o", "0"), Map.of("DISPLAY", server.x().name(),
                        "HOME", folder.toString(), "XDG_RUNTIME_DIR", folder.toString()));
    }

    private void copy(XClipboard clipboard, String text) throws Exception {
        try (Program owner = clipboard.copy(text)) {
            ClipboardEvent event = seen.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(event).as(owner.output()).isEqualTo(new ClipboardEvent.Contents(ClipboardSelection.CLIPBOARD,
                    ClipboardType.UTF8_TEXT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    /** Offers a text, and wants what the guest copies. */
    private final class Desk implements AgentHandler {

        private final GuestAgent agent;

        Desk(GuestAgent agent) {
            this.agent = agent;
        }

        @Override
        public void capabilities(Capabilities theirs) {
            agent.send(new ClipboardEvent.Grab(ClipboardSelection.CLIPBOARD, List.of(ClipboardType.UTF8_TEXT)));
        }

        @Override
        public void clipboard(ClipboardEvent event) {
            if (event instanceof ClipboardEvent.Request request) {
                agent.send(new ClipboardEvent.Contents(request.selection(), request.type(),
                        ByteBuffer.wrap(COPIED.getBytes(StandardCharsets.UTF_8))));
            } else if (event instanceof ClipboardEvent.Grab grab) {
                agent.send(new ClipboardEvent.Request(grab.selection(), ClipboardType.UTF8_TEXT));
            } else if (event instanceof ClipboardEvent.Contents) {
                seen.add(event);
            }
        }
    }
}
