// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The certificates of the tests: {@code C=XX,O=Spicewire\, tests,CN=spice.example} for localhost and 127.0.0.1. */
public final class Certificates {

    private Certificates() {
    }

    /** {@return the folder, with files named as QEMU wants them} */
    public static Path folder() {
        return resource("/tls");
    }

    /** {@return the authority of the server's certificate} */
    public static Path authority() {
        return folder().resolve("ca-cert.pem");
    }

    /** {@return an authority that has nothing to do with it} */
    public static Path otherAuthority() {
        return resource("/other-tls/ca-cert.pem");
    }

    /** {@return the server's certificate} */
    public static Path server() {
        return folder().resolve("server-cert.pem");
    }

    /** {@return the server's key} */
    public static Path key() {
        return folder().resolve("server-key.pem");
    }

    /** {@return a certificate of the same authority, for the host other.example} */
    public static Path otherServer() {
        return resource("/other-tls/server-cert.pem");
    }

    /** {@return the key of the other server} */
    public static Path otherKey() {
        return resource("/other-tls/server-key.pem");
    }

    private static Path resource(String name) {
        try {
            return Path.of(Certificates.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
