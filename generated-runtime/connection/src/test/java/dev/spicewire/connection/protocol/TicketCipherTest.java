// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.runtime.link.LinkEncryptedTicket;
import dev.spicewire.runtime.link.LinkReply;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCipherTest {

    private static final String KEY_OF_768_BITS = "307c300d06092a864886f70d0101010500036b003068026100b04ba784a480f4e028"
            + "a2a2f8a81c5b64d0dd8c2990b0ca575f33f541e24e670756ae5501af5f757b0c0b7fd21fdf92a230f0770f0fb494503b557a62f5"
            + "d28dff0e49110e20adcd38230454037b8ec113bc6673295719fee603d7ec92b69042730203010001";
    private static final String KEY_OF_512_BITS = "305c300d06092a864886f70d0101010500034b003048024100bb20892a49450f5d3f"
            + "82c91e0db6b86cfc200a2b9cd22b287a9b6ac3d6c15a67947eb849cfb44c79ec11b073534a813e7dfed60da485a31cb281d12585"
            + "d659170203010001";

    @Test
    void whatOpensslEncryptedIsDecrypted() {
        assertThat(TicketCipher.decrypt(Keys.ticketOfSecret(), Keys.ofServer().getPrivate()))
                .hasValueSatisfying(text -> assertThat(text).isEqualTo("secret\0".getBytes(US_ASCII)));
    }

    @Test
    void theLongestPasswordComesBack() throws GeneralSecurityException {
        byte[] longest = new byte[Password.MOST_BYTES];
        Arrays.fill(longest, (byte) 0xff);
        ByteBuffer key = ByteBuffer.wrap(Keys.ofServer().getPublic().getEncoded());

        byte[] ticket = TicketCipher.encrypt(Password.of(longest), key);

        assertThat(ticket).hasSize(LinkEncryptedTicket.BYTES);
        assertThat(TicketCipher.decrypt(ByteBuffer.wrap(ticket), Keys.ofServer().getPrivate()))
                .hasValueSatisfying(text -> assertThat(text).isEqualTo(Arrays.copyOf(longest, longest.length + 1)));
    }

    @Test
    void aKeyOfAnotherSizeGivesATicketOfItsSize() throws GeneralSecurityException {
        assertThat(TicketCipher.encrypt(Password.of("secret".getBytes(US_ASCII)), field(KEY_OF_768_BITS))).hasSize(96);
        assertThat(TicketCipher.encrypt(Password.of("secret".getBytes(US_ASCII)), field(KEY_OF_512_BITS))).hasSize(64);
        assertThat(TicketCipher.ticketBytes((RSAKey) Keys.ofServer().getPublic())).isEqualTo(128);
    }

    @Test
    void aKeyThatIsTooSmallForThePasswordIsRefusedWithoutShowingIt() {
        Password password = Password.of("a password of thirty characters".getBytes(US_ASCII));

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> TicketCipher.encrypt(password, field(KEY_OF_512_BITS)))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("thirty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "30", "3000", "3080", "30819f", "3083000001", "30ff", "3082ffff", "300500000000"})
    void whatIsNoKeyIsRefused(String start) {
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> TicketCipher.encrypt(Password.none(), field(start)));
    }

    @Test
    void aTicketOfAnotherKeyOrGarbageIsNone() {
        byte[] changed = Keys.ticketOfSecret().array();
        changed[5] ^= 1;

        assertThat(TicketCipher.decrypt(ByteBuffer.wrap(changed), Keys.ofServer().getPrivate())).isEmpty();
        assertThat(TicketCipher.decrypt(ByteBuffer.allocate(128), Keys.ofServer().getPrivate())).isEmpty();
        assertThat(TicketCipher.decrypt(ByteBuffer.wrap(new byte[]{1}), Keys.ofServer().getPrivate())).isEmpty();
    }

    private static ByteBuffer field(String hex) {
        return ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES).put(HexFormat.of().parseHex(hex)).clear();
    }
}
