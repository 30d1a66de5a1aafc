// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The certificates of the connection's tests: one for localhost and 127.0.0.1, one for other.example. */
public final class TestCertificates {

    private TestCertificates() {
    }

    /** {@return a folder, named as in the tests of the connection, with files named as QEMU wants them} */
    public static Path folder(String name) {
        try {
            return Path.of(TestCertificates.class.getResource("/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the authority of both} */
    public static Path authority() {
        return folder("tls").resolve("ca-cert.pem");
    }
}
