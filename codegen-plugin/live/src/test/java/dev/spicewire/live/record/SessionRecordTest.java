// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.capture.decode.DecodeFormat;
import dev.spicewire.capture.decode.DecodeService;
import dev.spicewire.capture.decode.MessageFilter;
import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.Empty;
import dev.spicewire.codec.InputsClientMessage;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.ProxyOptions;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceProxy;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.live.Definition;
import dev.spicewire.live.TestCertificates;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.live.server.ClientMessage;
import dev.spicewire.live.server.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session over TLS through a recording proxy; the decoder of captures reads what was recorded. */
@Timeout(60)
class SessionRecordTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T03:00:00.123456Z"), ZoneOffset.UTC);
    private static final int KEYS = 40;

    @TempDir
    private Path folder;
    private final BlockingQueue<ClientMessage> received = new LinkedBlockingQueue<>();

    @Test
    void theRecordHasEveryMessageInClear() throws Exception {
        Path file = folder.resolve("record.pcapng");
        recordSession(file);

        List<JsonNode> messages = decode(file);

        assertThat(messages).noneMatch(message -> message.has("error"));
        assertThat(messages.stream().filter(message -> message.get("msg").asText().equals("key_down"))
                .map(message -> message.at("/fields/code").asInt())).hasSize(KEYS).isSorted().startsWith(0, 1, 2);
        long drawn = messages.stream().filter(message -> message.get("channel").asText().equals("display")
                && message.get("from").asText().equals("server") && !message.get("msg").asText().equals("set_ack"))
                .count();
        assertThat(drawn).isEqualTo(new KnownPicture().messages().size());
        assertThat(messages).extracting(message -> message.get("msg").asText())
                .contains("init", "attach_channels", "channels_list");
    }

    private void recordSession(Path file) throws Exception {
        Path tls = TestCertificates.folder("tls");
        TlsIdentity identity = TlsIdentity.of(tls.resolve("server-cert.pem"), tls.resolve("server-key.pem"));
        TlsTrust trust = TlsTrust.authorities(TestCertificates.authority());
        BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
        try (Password secret = Password.of("secret".toCharArray());
                StandIn server = new StandIn(ServerOptions.of(TicketRule.password(secret)), received::add);
                SessionRecord record = new SessionRecord(file, CLOCK);
                SpiceProxy proxy = new SpiceProxy(
                        SpiceUri.tcp("localhost", 0, port(server.listen(loopback(), identity))),
                        ProxyOptions.DEFAULT.trust(trust).passages(record::channel).refused(refused::add));
                SpiceClient client = SpiceClient.connect(
                        SpiceUri.tcp("localhost", 0, port(proxy.listen(loopback(), identity))),
                        ClientOptions.DEFAULT.password(secret).trust(trust))) {
            CountDownLatch shown = new CountDownLatch(1);
            client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() {
                @Override
                public void onMark(Empty.View mark) {
                    shown.countDown();
                }
            });
            SpiceChannel<InputsClientMessage> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
            for (int i = 0; i < KEYS; i++) {
                inputs.send(new KeyDown(i));
            }
            assertThat(shown.await(20, TimeUnit.SECONDS)).isTrue();
            while (!received.take().message().equals(new KeyDown(KEYS - 1))) {
                continue;
            }
            assertThat(refused).isEmpty();
        }
    }

    private static List<JsonNode> decode(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DecodeService.of(Definition.PROTOCOL).decode(file,
                MessageFilter.of(Definition.PROTOCOL, Optional.empty(), Optional.empty()), DecodeFormat.JSON, out,
                bytes -> { });
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> messages = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode node = mapper.readTree(line);
            if (node.has("msg")) {
                messages.add(node);
            }
        }
        return messages;
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static int port(SocketAddress address) {
        return ((InetSocketAddress) address).getPort();
    }
}
