// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.InputsClientMessage;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.Ping;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.sasl.Mechanism;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.connection.transport.Certificates;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("sessions of our client at our server, by SASL")
@Timeout(60)
class SaslSessionTest {

    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final Guest guest = new Guest();
    private final SaslAccounts accounts = SaslAccounts.passwords().add("tester", "secret".toCharArray());
    private final SpiceServer server = new SpiceServer(ServerOptions.of(accounts), guest.channels());
    private SpiceUri plain;
    private SpiceUri secured;

    @BeforeEach
    void listen() throws IOException {
        plain = SpiceUri.tcp("127.0.0.1", ((InetSocketAddress) server.listen(ANY)).getPort(), 0);
        secured = SpiceUri.tcp("localhost", 0, ((InetSocketAddress) server.listen(ANY,
                TlsIdentity.of(Certificates.server(), Certificates.key()))).getPort());
    }

    @AfterEach
    void close() {
        server.close();
        accounts.close();
    }

    @Test
    void withoutTlsMessagesAreInsideTheSecurityLayer() throws Exception {
        meet(plain, login("secret"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GSSAPI")
    void overTlsEachMechanismWillDo(Mechanism mechanism) throws Exception {
        meet(secured, login("secret").only(mechanism));
    }

    /** So spice-gtk wakes up, which has read the first messages with the link's result and waits for the socket. */
    @Test
    void insideALayerSomethingComesBehindTheFirstMessages() throws Exception {
        CompletableFuture<Long> ping = new CompletableFuture<>();
        try (SpiceClient client = SpiceClient.connect(plain, ClientOptions.DEFAULT.sasl(login("secret")),
                new MainServerHandler() {
                    @Override
                    public void onPing(Ping.View message) {
                        ping.complete(message.id());
                    }
                })) {
            assertThat(ping.get(20, TimeUnit.SECONDS)).isZero();
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    @Test
    void anotherPasswordOpensNothing() {
        for (SpiceUri uri : new SpiceUri[] {plain, secured}) {
            assertThatExceptionOfType(LinkException.class).isThrownBy(() -> connect(uri, login("guess")).close())
                    .satisfies(refusal -> {
                        assertThat(refusal.failure()).isEqualTo(LinkFailure.PERMISSION_DENIED);
                        assertThat(refusal.stage()).isEqualTo(LinkStage.SASL);
                        assertThat(refusal.toString()).doesNotContain("guess");
                    });
        }
    }

    /** The server announces no tickets, so that none is sent. */
    @Test
    void aTicketIsNoLogin() {
        ClientOptions ticket = ClientOptions.DEFAULT.password(Password.of("secret".toCharArray()));

        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> SpiceClient.connect(plain, ticket).close())
                .satisfies(refusal -> assertThat(refusal.failure()).isEqualTo(LinkFailure.NO_COMMON_MECHANISM));
    }

    private static SaslLogin login(String password) {
        return SaslLogin.password("tester", password.toCharArray());
    }

    private static SpiceClient connect(SpiceUri uri, SaslLogin login) throws IOException {
        return SpiceClient.connect(uri, ClientOptions.DEFAULT.sasl(login)
                .trust(TlsTrust.authorities(Certificates.authority())));
    }

    private void meet(SpiceUri uri, SaslLogin login) throws Exception {
        try (SpiceClient client = connect(uri, login)) {
            SpiceChannel<InputsClientMessage> inputs =
                    client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });

            for (int key = 1; key <= 50; key++) {
                inputs.send(new KeyDown(key));
            }

            for (int key = 1; key <= 50; key++) {
                assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("down " + key);
            }
            assertThat(client.main().isOpen()).isTrue();
        }
    }
}
