// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;

/** The password on its way: RSA with OAEP and SHA-1, as many bytes as the key has. */
public final class TicketCipher {

    private static final String TRANSFORMATION = "RSA/ECB/OAEPWithSHA-1AndMGF1Padding";
    private static final int KEY_BITS = 1024;
    private static final int SEQUENCE = 0x30;

    private TicketCipher() {
    }

    /**
     * Encrypts a password.
     *
     * @param password  the password, which stays the caller's
     * @param publicKey the field of the link reply: a key in DER, with anything behind it
     * @return the ticket
     * @throws GeneralSecurityException if it holds no RSA key, or one too small for the password
     */
    public static byte[] encrypt(Password password, ByteBuffer publicKey) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.ENCRYPT_MODE,
                KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der(publicKey))));
        byte[] text = password.terminated();
        try {
            return cipher.doFinal(text);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /**
     * {@return the text with its end, for the caller to wipe; nothing if the bytes were not made with the key}
     *
     * @param ticket its bytes, from the position, which is left behind them
     * @param key    the key of the link
     */
    public static Optional<byte[]> decrypt(ByteBuffer ticket, PrivateKey key) {
        byte[] encrypted = new byte[ticket.remaining()];
        ticket.get(encrypted);
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.DECRYPT_MODE, key);
            return Optional.of(cipher.doFinal(encrypted));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return bytes of a ticket that is encrypted with a key}
     *
     * @param key the key of the link
     */
    public static int ticketBytes(RSAKey key) {
        return (key.getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** {@return keys for one link, of the size that a link reply has room for} */
    public static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** {@return the outermost DER element, without what stands behind it: a smaller key does not fill the field} */
    private static byte[] der(ByteBuffer field) throws GeneralSecurityException {
        byte[] bytes = new byte[field.remaining()];
        field.get(field.position(), bytes);
        int length = bytes[1] & 0xff;
        int header = 2;
        if (length > 0x80 && length <= 0x82) {
            header += length - 0x80;
            length = 0;
            for (int i = 2; i < header; i++) {
                length = length << Byte.SIZE | bytes[i] & 0xff;
            }
        }
        if (bytes[0] != SEQUENCE || length == 0x80 || header + length > bytes.length) {
            throw new GeneralSecurityException("the field holds no key in DER");
        }
        return Arrays.copyOf(bytes, header + length);
    }
}
