// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How keys come out of secrets: HKDF-Expand-Label (RFC 8446, 7.1) and the PRF of TLS 1.2 (RFC 5246, 5). */
final class Derivation {

    private final String algorithm;

    Derivation(Suite suite) {
        algorithm = suite.mac();
    }

    byte[] expandLabel(byte[] secret, String label, int length) throws GeneralSecurityException {
        byte[] name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.write(length >> 8);
        info.write(length);
        info.write(name.length);
        info.writeBytes(name);
        info.write(0);
        Mac mac = mac(secret);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] last = {};
        for (int i = 1; out.size() < length; i++) {
            mac.update(last);
            mac.update(info.toByteArray());
            last = mac.doFinal(new byte[] {(byte) i});
            out.writeBytes(last);
        }
        return Arrays.copyOf(out.toByteArray(), length);
    }

    /** {@return the key block, which starts with the keys and values of both sides} */
    byte[] keyBlock(byte[] master, byte[] serverRandom, byte[] clientRandom, int length)
            throws GeneralSecurityException {
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        seed.writeBytes("key expansion".getBytes(StandardCharsets.US_ASCII));
        seed.writeBytes(serverRandom);
        seed.writeBytes(clientRandom);
        Mac mac = mac(master);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chained = seed.toByteArray();
        while (out.size() < length) {
            chained = mac.doFinal(chained);
            mac.update(chained);
            out.writeBytes(mac.doFinal(seed.toByteArray()));
        }
        return Arrays.copyOf(out.toByteArray(), length);
    }

    private Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        return mac;
    }
}
