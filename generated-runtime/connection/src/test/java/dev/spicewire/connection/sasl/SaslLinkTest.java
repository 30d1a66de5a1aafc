// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.SecurityLayer;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.link.LinkError;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("clients and servers link by SASL")
class SaslLinkTest {

    private static final String HOST = "host.example";

    private static SaslLogin tester(String password) {
        return SaslLogin.password("tester", password.toCharArray());
    }

    private static SaslAccounts accounts(Mechanism mechanism) {
        return SaslAccounts.passwords(mechanism).add("tester", "secret".toCharArray())
                .add("other", "else".toCharArray());
    }

    private static SaslLink link(SaslLogin login, SaslAccounts accounts, boolean secured) {
        return new SaslLink(login.to(HOST, secured), accounts.over(secured), LinkError.OK);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GSSAPI")
    void eachMechanismLinksOverTls(Mechanism mechanism) throws LinkException {
        SaslLink link = link(tester("secret"), accounts(mechanism), true);

        link.run();

        assertThat(link.client.stage()).isEqualTo(LinkStage.LINKED);
        assertThat(link.server.stage()).isEqualTo(LinkStage.LINKED);
        assertThat(link.client.layer()).isEmpty();
        assertThat(link.server.layer()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GSSAPI")
    void wrongPasswordsAndStrangersAreNotTold(Mechanism mechanism) {
        for (SaslLogin login : List.of(tester("Secret"), tester("s"), tester("secret2"),
                SaslLogin.password("nobody", "secret".toCharArray()))) {
            SaslLink link = link(login, accounts(mechanism), true);

            assertThatThrownBy(link::run).isInstanceOf(LinkException.class).hasMessageStartingWith(
                    "PERMISSION_DENIED at SASL of main 0, byte ").hasMessageEndingWith(": " + mechanism.wireName()
                    + " has failed");
            assertThat(link.server.output().remaining()).isZero();
            LinkException heard = catchThrowableOfType(LinkException.class, link.client::end);
            assertThat(heard.failure()).isEqualTo(LinkFailure.PERMISSION_DENIED);
            assertThat(heard.stage()).isEqualTo(LinkStage.SASL);
        }
    }

    @Test
    void withoutTlsEverythingIsEncrypted() throws LinkException {
        SaslLink link = link(tester("secret"), accounts(Mechanism.DIGEST_MD5), false);
        link.run();
        SecurityLayer client = link.client.layer().orElseThrow();
        SecurityLayer server = link.server.layer().orElseThrow();
        byte[] message = new byte[200_000];
        new Random(1).nextBytes(message);

        ByteBuffer wrapped = client.wrap(ByteBuffer.wrap(message));
        ByteBuffer back = server.wrap(ByteBuffer.wrap(new byte[5]));

        assertThat(wrapped.remaining()).isGreaterThan(message.length);
        assertThat(pieces(server, wrapped)).isEqualTo(ByteBuffer.wrap(message));
        assertThat(client.unwrap(back)).isEqualTo(ByteBuffer.wrap(new byte[5]));
    }

    @Test
    void packetsThatWereChangedEndTheLayer() throws LinkException {
        SaslLink link = link(tester("secret"), accounts(Mechanism.DIGEST_MD5), false);
        link.run();
        ByteBuffer wrapped = link.client.layer().orElseThrow().wrap(ByteBuffer.wrap(new byte[9]));
        wrapped.put(8, (byte) ~wrapped.get(8));
        SecurityLayer server = link.server.layer().orElseThrow();

        assertThatThrownBy(() -> server.unwrap(wrapped)).isInstanceOf(MalformedMessageException.class)
                .hasMessageEndingWith("is not what the peer has wrapped");
        assertThatThrownBy(() -> server.unwrap(ByteBuffer.allocate(0)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void packetsThatAreTooLargeAreRefusedBeforeTheyAreThere() throws LinkException {
        SaslLink link = link(tester("secret"), accounts(Mechanism.DIGEST_MD5), false);
        link.run();
        SecurityLayer server = link.server.layer().orElseThrow();

        assertThatThrownBy(() -> server.unwrap(ByteBuffer.allocate(4).putInt(-1).flip()))
                .hasMessage("packet of the security layer at byte 0: announces 4294967295 bytes, a packet has 1 to"
                        + " 65536");
    }

    @Test
    void withoutTlsNothingIsOfferedThatHasNoLayer() {
        SaslAccounts all = SaslAccounts.passwords();

        assertThat(all.over(false).mechanisms()).containsExactly("DIGEST-MD5");
        assertThat(all.over(true).mechanisms())
                .containsExactly("SCRAM-SHA-256", "SCRAM-SHA-1", "DIGEST-MD5", "PLAIN");
        assertThat(all.evenInClear().over(false).mechanisms())
                .containsExactly("SCRAM-SHA-256", "SCRAM-SHA-1", "DIGEST-MD5", "PLAIN");
    }

    @Test
    void plainIsRefusedWithoutTlsUnlessAskedFor() throws LinkException {
        SaslAccounts open = SaslAccounts.passwords(Mechanism.PLAIN).evenInClear().add("tester", "secret".toCharArray());
        SaslLink refused = link(tester("secret"), open, false);

        LinkException refusal = catchThrowableOfType(LinkException.class, refused::run);

        assertThat(refusal.failure()).isEqualTo(LinkFailure.NO_COMMON_MECHANISM);
        assertThat(refusal).hasMessageContaining("the server offers [PLAIN], none of which");
        assertThat(refused.client.output().remaining()).isZero();
        SaslLink asked = link(tester("secret").evenInClear(), open, false);
        asked.run();
        assertThat(asked.client.stage()).isEqualTo(LinkStage.LINKED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGEST_MD5", "PLAIN"})
    void channelsThatAreNotGivenAreRefusedInTheSecondResult(Mechanism mechanism) {
        boolean secured = mechanism == Mechanism.PLAIN;
        SaslLink link = new SaslLink(tester("secret").to(HOST, secured), accounts(mechanism).over(secured),
                LinkError.CHANNEL_NOT_AVAILABLE);

        LinkException atServer = catchThrowableOfType(LinkException.class, link::run);
        LinkException atClient = catchThrowableOfType(LinkException.class,
                () -> link.client.receive(link.server.output()));

        assertThat(atServer.failure()).isEqualTo(LinkFailure.CHANNEL_NOT_AVAILABLE);
        assertThat(atClient.failure()).isEqualTo(LinkFailure.CHANNEL_NOT_AVAILABLE);
    }

    @Test
    void whatIsSecretIsNotShown() {
        SaslLogin login = tester("hunter2");
        SaslAccounts accounts = SaslAccounts.passwords().add("tester", "hunter2".toCharArray());

        assertThat(login.toString() + accounts).doesNotContain("hunter2");
        login.close();
        accounts.close();
        assertThatThrownBy(() -> link(login, accounts(Mechanism.PLAIN), true).run())
                .isInstanceOf(IllegalStateException.class).hasMessage("the password has been wiped");
    }

    private static ByteBuffer pieces(SecurityLayer layer, ByteBuffer wrapped) {
        ByteBuffer all = ByteBuffer.allocate(wrapped.remaining());
        while (wrapped.hasRemaining()) {
            ByteBuffer piece = wrapped.slice(wrapped.position(), Math.min(wrapped.remaining(), 1000));
            wrapped.position(wrapped.position() + piece.remaining());
            all.put(layer.unwrap(piece));
        }
        return all.flip();
    }
}
