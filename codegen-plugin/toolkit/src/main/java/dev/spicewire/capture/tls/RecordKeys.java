// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one direction. Each record tells by its tag whether they fit, and which record it is. */
final class RecordKeys {

    private static final int TAG = 16;
    private static final int NONCE = 12;
    private static final int EXPLICIT = 8;

    private final Suite suite;
    private final SecretKeySpec key;
    private final byte[] iv;
    private final boolean old;

    private RecordKeys(Suite suite, byte[] key, byte[] iv, boolean old) {
        this.suite = suite;
        this.key = new SecretKeySpec(key, suite.cipher());
        this.iv = iv;
        this.old = old;
    }

    /** {@return keys that a traffic secret of TLS 1.3 stands for} */
    static RecordKeys of(Suite suite, byte... secret) throws GeneralSecurityException {
        Derivation derivation = new Derivation(suite);
        return new RecordKeys(suite, derivation.expandLabel(secret, "key", suite.keyBytes()),
                derivation.expandLabel(secret, "iv", NONCE), false);
    }

    /** {@return keys of one side in TLS 1.2} */
    static RecordKeys ofBlock(Suite suite, byte[] block, int side) {
        int ivBytes = ivBytes(suite);
        int keyAt = side * suite.keyBytes();
        int ivAt = 2 * suite.keyBytes() + side * ivBytes;
        return new RecordKeys(suite, Arrays.copyOfRange(block, keyAt, keyAt + suite.keyBytes()),
                Arrays.copyOfRange(block, ivAt, ivAt + ivBytes), true);
    }

    /** {@return bytes of a key block that both sides need} */
    static int blockBytes(Suite suite) {
        return 2 * (suite.keyBytes() + ivBytes(suite));
    }

    /** {@return bytes that encryption adds to what a record carries} */
    int overhead() {
        return TAG + (old ? explicitBytes() : 1);
    }

    /**
     * Decrypts a record.
     *
     * @param sequence number of the record, from 0
     * @param header   its five bytes
     * @param body     what follows them
     * @return what it carries, if key and number are the right ones
     */
    Optional<byte[]> open(long sequence, ByteBuffer header, ByteBuffer body) throws GeneralSecurityException {
        int explicit = old ? explicitBytes() : 0;
        int length = body.remaining() - explicit - TAG;
        if (length < 0) {
            return Optional.empty();
        }
        ByteBuffer nonce = ByteBuffer.allocate(NONCE);
        if (explicit > 0) {
            nonce.put(iv).put(body.slice(0, explicit));
        } else {
            nonce.putLong(Integer.BYTES, sequence);
            for (int i = 0; i < NONCE; i++) {
                nonce.put(i, (byte) (nonce.get(i) ^ iv[i]));
            }
        }
        Cipher cipher = cipher(nonce.array());
        if (old) {
            cipher.updateAAD(ByteBuffer.allocate(13).putLong(sequence).put(header.slice(0, 3)).putShort((short) length)
                    .flip());
        } else {
            cipher.updateAAD(header.duplicate());
        }
        byte[] sealed = new byte[length + TAG];
        body.get(explicit, sealed);
        try {
            return Optional.of(cipher.doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(byte... nonce) throws GeneralSecurityException {
        boolean chacha = suite == Suite.CHACHA20_POLY1305;
        Cipher cipher = Cipher.getInstance(chacha ? "ChaCha20-Poly1305" : "AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key,
                chacha ? new IvParameterSpec(nonce) : new GCMParameterSpec(8 * TAG, nonce));
        return cipher;
    }

    private int explicitBytes() {
        return suite == Suite.CHACHA20_POLY1305 ? 0 : EXPLICIT;
    }

    private static int ivBytes(Suite suite) {
        return suite == Suite.CHACHA20_POLY1305 ? NONCE : NONCE - EXPLICIT;
    }
}
