// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.CursorServerHandler;
import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.PlaybackServerHandler;
import dev.spicewire.codec.PortInit;
import dev.spicewire.codec.PortServerHandler;
import dev.spicewire.codec.RecordServerHandler;
import dev.spicewire.codec.SmartcardServerHandler;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.UsbredirServerHandler;
import dev.spicewire.codec.WebDAVServerHandler;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.ChannelName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client of ours at a QEMU with every device that has a channel. */
@Tag("live")
@Timeout(60)
class LiveQemuDevicesTest {

    private static final String[] DEVICES = {
            "-device", "virtio-serial-pci",
            "-chardev", "spicevmc,id=agent,name=vdagent",
            "-device", "virtserialport,chardev=agent,name=com.redhat.spice.0",
            "-chardev", "spiceport,id=port,name=org.example.port.0",
            "-device", "virtserialport,chardev=port,name=org.example.port.0",
            "-chardev", "spiceport,id=dav,name=org.spice-space.webdav.0",
            "-device", "virtserialport,chardev=dav,name=org.spice-space.webdav.0",
            "-device", "piix3-usb-uhci",
            "-chardev", "spicevmc,id=usb,name=usbredir",
            "-device", "usb-redir,chardev=usb",
            "-device", "usb-ccid",
            "-chardev", "spicevmc,id=card,name=smartcard",
            "-device", "ccid-card-passthru,chardev=card",
            "-audiodev", "spice,id=audio",
            "-device", "AC97,audiodev=audio"};

    @TempDir
    private Path folder;
    private final BlockingQueue<String> ports = new LinkedBlockingQueue<>();

    @BeforeAll
    static void qemuIsThere() {
        Program.require(Qemu.PROGRAM, "qemu-system-x86");
    }

    @Test
    void everyChannelOpensAndStays() throws Exception {
        int port = Qemu.freePort();
        try (Qemu qemu = Qemu.start(folder, "port=" + port + ",addr=127.0.0.1,disable-ticketing=on", DEVICES);
                SpiceClient client = SpiceClient.connect(SpiceUri.tcp("127.0.0.1", port, 0), ClientOptions.DEFAULT)) {
            Set<Integer> types = client.channels().stream().map(ChannelName::type).collect(Collectors.toSet());
            assertThat(types).containsExactlyInAnyOrder(SpiceChannels.DISPLAY, SpiceChannels.INPUTS,
                    SpiceChannels.CURSOR, SpiceChannels.PLAYBACK, SpiceChannels.RECORD, SpiceChannels.SMARTCARD,
                    SpiceChannels.USBREDIR, SpiceChannels.PORT, SpiceChannels.WEBDAV);
            List<SpiceChannel<?>> open = new ArrayList<>();
            for (ChannelName name : client.channels()) {
                open.add(open(client, name));
            }

            assertThat(List.of(ports.poll(20, TimeUnit.SECONDS), ports.poll(20, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder("org.example.port.0", "org.spice-space.webdav.0");
            // Long enough for the server's pings.
            Thread.sleep(1000);
            assertThat(open).allSatisfy(channel -> assertThat(channel.isOpen()).as("%s", channel.name()).isTrue());
            assertThat(qemu.isRunning() && client.main().isOpen()).isTrue();
        }
    }

    private SpiceChannel<?> open(SpiceClient client, ChannelName name) throws IOException {
        int id = name.id();
        return switch (name.type()) {
            case SpiceChannels.DISPLAY -> client.open(ClientSide.DISPLAY, id, new DisplayServerHandler() { });
            case SpiceChannels.INPUTS -> client.open(ClientSide.INPUTS, id, new InputsServerHandler() { });
            case SpiceChannels.CURSOR -> client.open(ClientSide.CURSOR, id, new CursorServerHandler() { });
            case SpiceChannels.PLAYBACK -> client.open(ClientSide.PLAYBACK, id, new PlaybackServerHandler() { });
            case SpiceChannels.RECORD -> client.open(ClientSide.RECORD, id, new RecordServerHandler() { });
            case SpiceChannels.SMARTCARD -> client.open(ClientSide.SMARTCARD, id, new SmartcardServerHandler() { });
            case SpiceChannels.USBREDIR -> client.open(ClientSide.USBREDIR, id, new UsbredirServerHandler() { });
            case SpiceChannels.PORT -> client.open(ClientSide.PORT, id, new PortServerHandler() {
                @Override
                public void onPortInit(PortInit.View port) {
                    ports.add(port.nameText());
                }
            });
            case SpiceChannels.WEBDAV -> client.open(ClientSide.WEBDAV, id, new WebDAVServerHandler() {
                @Override
                public void onPortInit(PortInit.View port) {
                    ports.add(port.nameText());
                }
            });
            default -> throw new IllegalStateException(name.toString());
        };
    }
}
