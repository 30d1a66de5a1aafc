// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key of a server, and a password encrypted with it, both made by OpenSSL 3.0. */
public final class Keys {

    private Keys() {
    }

    /** {@return keys of 1024 bits} */
    public static KeyPair ofServer() {
        try {
            KeyFactory keys = KeyFactory.getInstance("RSA");
            return new KeyPair(keys.generatePublic(new X509EncodedKeySpec(resource("server-public-key.base64"))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(resource("server-key.base64"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the password {@code secret}, encrypted with the key} */
    static ByteBuffer ticketOfSecret() {
        return ByteBuffer.wrap(resource("ticket-of-secret.base64"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Keys.class.getResourceAsStream("/" + name)) {
            return Base64.getMimeDecoder().decode(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
