// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.Guest;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.Timeouts;
import dev.spicewire.connection.TinyProxy;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.transport.Certificates;
import dev.spicewire.connection.transport.TlsIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class ViewerFileTest {

    /** Longer than at first, since nothing here is about time. */
    private static final Timeouts PATIENT =
            new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ZERO, Duration.ofMinutes(1));
    private static final Path FILES = Path.of("src/test/resources/viewer");

    @TempDir
    private Path folder;

    static Stream<Path> bad() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("bad"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatCannotBeFollowedIsSaidWithItsLine(Path file) throws IOException {
        String expected = Files.readAllLines(file, StandardCharsets.ISO_8859_1).get(0).replaceFirst("# ", "");

        assertThatExceptionOfType(ViewerFileException.class).isThrownBy(() -> ViewerFile.read(file))
                .withMessage(file + ":" + expected)
                .satisfies(e -> assertThat(e.line()).isEqualTo(Integer.parseInt(expected.split(":")[0])))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
    }

    @Test
    void oVirtWritesSuchFiles() throws IOException {
        try (ViewerFile file = copy("ovirt.vv")) {
            ClientOptions options = file.options(ClientOptions.DEFAULT);

            assertThat(file.uri()).isEqualTo(SpiceUri.tcp("192.0.2.10", 0, 5901));
            assertThat(file.title()).contains("desktop:%d");
            assertThat(options.access().secured()).contains(SpiceChannels.MAIN, SpiceChannels.USBREDIR).hasSize(8);
            assertThat(options.access().disabled()).isEmpty();
            assertThat(options.access().proxy()).isNull();
            assertThat(options.sasl()).isNull();
            assertThat(options.trust()).isNotSameAs(ClientOptions.DEFAULT.trust());
            assertThat(file.ignored()).containsEntry("fullscreen", "is about the viewer's window")
                    .containsEntry("usb-filter", "is about devices of the viewer")
                    .containsEntry("tls-ciphers", "is OpenSSL's; the JDK has lists of its own")
                    .containsEntry("versions", "is about versions of remote-viewer")
                    .containsEntry("color", "is unknown")
                    .doesNotContainKeys("host", "password", "sso-token", "title");
        }
        assertThat(folder.resolve("ovirt.vv")).doesNotExist();
    }

    @Test
    void proxmoxWritesSuchFiles() throws IOException {
        try (ViewerFile file = copy("proxmox.vv")) {
            assertThat(file.uri().host()).isEqualTo("pvespiceproxy:5f3c1a2b:100:node::0123456789abcdef");
            assertThat(file.uri().tlsPort()).hasValue(61_000);
            assertThat(file.uri().port()).isEmpty();
            assertThat(file.options(ClientOptions.DEFAULT).access().proxy()).hasToString("proxy node.example:3128");
        }
    }

    @Test
    void aFileThatDoesNotSayItGoesStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.vv"), "[virt-viewer]\ntype=spice\nhost=h\nport=1\n");

        ViewerFile.read(file).close();

        assertThat(file).exists();
    }

    @Test
    void aFileThatCannotBeFollowedStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.vv"), "[virt-viewer]\ntype=vnc\ndelete-this-file=1\n");

        assertThatExceptionOfType(ViewerFileException.class).isThrownBy(() -> ViewerFile.read(file));
        assertThat(file).exists();
    }

    @Test
    void theBytesOfAFileAreWipedAndThePasswordWithItsOwner() throws IOException {
        byte[] content = "[virt-viewer]\ntype=spice\nhost=h\nport=1\nusername=me\npassword=secret\n"
                .getBytes(StandardCharsets.UTF_8);

        ViewerFile file = ViewerFile.parse("a.vv", content);

        assertThat(content).containsOnly(0);
        ClientOptions options = file.options(ClientOptions.DEFAULT);
        assertThat(List.of(file, options.sasl(), options.password())).noneMatch(each -> each.toString()
                .contains("secret"));
        assertThat(options.sasl().toString()).startsWith("me with a password");
        file.close();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> options.password().copy());
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> options.sasl().evenInClear());
    }

    @ParameterizedTest
    @CsvSource({"'unix-path=/run/a\\sb', spice+unix:///run/a%20b", "'host=h\nport=0\ntls-port=1', spice+tls://h:1",
            "'host = h\r\nport=1\r', spice://h:1", "'host[de]=x\nhost=x\nhost=h\nport=1', spice://h:1"})
    void aServerIsThatOfTheUri(String keys, String uri) throws IOException {
        byte[] content = ("# made by hand\n\n[other]\nhost=y\n[virt-viewer]\ntype=spice\n" + keys + "\n[ovirt]\nhost=z")
                .getBytes(StandardCharsets.UTF_8);

        try (ViewerFile file = ViewerFile.parse("a.vv", content)) {
            assertThat(file).hasToString(uri);
            assertThat(file.uri()).isEqualTo(SpiceUri.parse(uri));
        }
    }

    @Test
    void aFileTooLargeIsNotRead() {
        assertThatExceptionOfType(ViewerFileException.class)
                .isThrownBy(() -> ViewerFile.parse("a.vv", new byte[ViewerFile.MOST_BYTES + 1]))
                .withMessageStartingWith("a.vv:1: the file has more than 1048576 bytes");
    }

    @Test
    void whatItSaysConnects() throws Exception {
        Guest guest = new Guest();
        TicketRule rule = TicketRule.password(Password.of("a b\\c".toCharArray()));
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (SpiceServer server = new SpiceServer(ServerOptions.of(rule).timeouts(PATIENT), guest.channels())) {
            int port = ((InetSocketAddress) server.listen(any,
                    TlsIdentity.of(Certificates.server(), Certificates.key()))).getPort();
            try (TinyProxy proxy = TinyProxy.to(port)) {
                String authority = Files.readString(Certificates.authority()).replace("\n", "\\n");
                byte[] content = ("[virt-viewer]\ntype=spice\nhost=pve:1:2\ntls-port=" + port
                        + "\npassword=a\\sb\\\\c\n"
                        + "proxy=http://" + proxy.address() + "\nca=" + authority
                        + "\nhost-subject=C=XX,O=Spicewire\\\\, tests,CN=spice.example\nsecure-channels=all\n"
                        + "disable-channels=display;cursor\n").getBytes(StandardCharsets.UTF_8);
                try (ViewerFile file = ViewerFile.parse("a.vv", content);
                        SpiceClient client = SpiceClient.connect(file.uri(),
                                file.options(ClientOptions.DEFAULT.timeouts(PATIENT)))) {
                    assertThat(client.channels()).hasToString("[inputs 0]");
                    assertThat(proxy.requests()).hasSize(1).first().asString().startsWith("CONNECT pve:1:2:" + port);
                }
            }
        }
    }

    private ViewerFile copy(String name) throws IOException {
        return ViewerFile.read(Files.copy(FILES.resolve(name), folder.resolve(name)));
    }
}
