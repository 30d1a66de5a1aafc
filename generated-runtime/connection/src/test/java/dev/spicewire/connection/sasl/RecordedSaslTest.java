// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.Recorded;
import dev.spicewire.connection.protocol.ServerLink;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.sasl.SaslClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what spice-gtk 0.42 and QEMU 7.2 said by SASL is understood by both sides")
class RecordedSaslTest {

    /** A link reply without a key; common capabilities 0, 2, 3. */
    private static final String REPLY = "52454451" + "02000000" + "02000000" + "ba000000" + "00000000"
            + "00".repeat(162) + "01000000" + "01000000" + "b2000000" + "0d000000" + "0f000000";
    /** The list of one mechanism, the challenge, the last step with its end, and the result, twice. */
    private static final String SERVER = "0c0000002c4449474553542d4d44352c780000006e6f6e63"
            + "653d22466b695469624e6757576a4155504b476a6e77765a"
            + "42333552764255766e57414933327446774b5378516f3d222c7265616c6d3d22766d222c716f703d2261757468222c6d"
            + "61786275663d383139322c636861727365743d7574662d382c616c676f726974686d3d6d64352d736573730000290000"
            + "00727370617574683d323732636635626464373461363237346230666133363335663961333634336200010000000000"
            + "000000";
    /** The mechanism of the link, that of SASL, no first data, the answer. */
    private static final String CLIENT = "020000000a0000004449474553542d4d443500000000f200"
            + "0000757365726e616d653d22746573746572222c7265616c"
            + "6d3d22766d222c6e6f6e63653d22466b695469624e6757576a4155504b476a6e77765a42333552764255766e57414933"
            + "327446774b5378516f3d222c636e6f6e63653d2271526978364a332f5668417543335030634c45326c324a6d33333351"
            + "415778716e42365a59524f513558383d222c6e633d30303030303030312c716f703d617574682c6d61786275663d3130"
            + "303030302c6469676573742d7572693d2273706963652f6c6f63616c686f7374222c726573706f6e73653d6164323539"
            + "37623466303136623962373936303939666137653834376463643600";
    private static final int ANSWER = 2 * (4 + 4 + 10 + 4 + 4);
    /** The mechanism of the link, PLAIN, and tester with a password that was wrong there. */
    private static final String PLAIN = "02000000" + "05000000" + "504c41494e"
            + "14000000" + "7465737465720074657374657200" + "77726f6e6700";

    @Test
    void aClientSaysWhatSpiceGtkHasSaid() throws LinkException {
        Replayed answers = new Replayed();
        ClientLink client = new ClientLink(new LinkMessage(0, 1, 0, ClientLink.COMMON_WITH_SASL, Capabilities.NONE),
                Password.none(), offered -> {
            assertThat(offered).isEqualTo(List.of("DIGEST-MD5"));
            return Optional.of(answers);
        });
        client.output();

        client.receive(Recorded.bytes(REPLY));
        client.receive(Recorded.bytes(SERVER));

        assertThat(client.stage()).isEqualTo(LinkStage.LINKED);
        assertThat(Recorded.hex(client.output())).isEqualTo(CLIENT);
        assertThat(answers.challenges).isEqualTo(2);
    }

    @Test
    void aServerTakesThePasswordOfSpiceGtk() throws LinkException {
        assertThat(served("wrong").stage()).isEqualTo(LinkStage.LINKED);
        assertThatThrownBy(() -> served("secret")).isInstanceOf(LinkException.class)
                .hasMessage("PERMISSION_DENIED at SASL of main 0, byte 59: PLAIN has failed");
    }

    private static ServerLink served(String password) throws LinkException {
        SaslAccounts accounts = SaslAccounts.passwords(Mechanism.PLAIN).add("tester", password.toCharArray());
        ServerLink server = new SaslLink(null, accounts.over(true), LinkError.OK).server;
        server.receive(Recorded.bytes(Recorded.CLIENT_LINK), Instant.EPOCH);
        server.receive(Recorded.bytes(PLAIN), Instant.EPOCH);
        return server;
    }

    /** Answers as spice-gtk did; numbers in the answer were random. */
    private static final class Replayed extends NoLayer implements SaslClient {

        private int challenges;

        Replayed() {
            super("DIGEST-MD5");
        }

        @Override
        public boolean hasInitialResponse() {
            return false;
        }

        @Override
        public byte[] evaluateChallenge(byte[] challenge) {
            challenges++;
            String text = new String(challenge, StandardCharsets.US_ASCII);
            if (challenges == 1) {
                assertThat(text).startsWith("nonce=\"").endsWith(",algorithm=md5-sess");
                ByteBuffer answer = Recorded.bytes(CLIENT.substring(ANSWER, CLIENT.length() - 2));
                return answer.array();
            }
            assertThat(text).isEqualTo("rspauth=272cf5bdd74a6274b0fa3635f9a3643b");
            complete = true;
            return null;
        }
    }
}
