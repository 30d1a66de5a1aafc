// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import java.util.Map;
import javax.security.sasl.Sasl;

/** What is demanded of mechanisms: without TLS a layer that encrypts, over TLS none. */
final class Quality {

    /** What services are called in Kerberos and in digests. */
    static final String SERVICE = "spice";

    /** The JDK would take Triple-DES, which does not understand that of Cyrus SASL, the library of QEMU. */
    private static final String CIPHER = "rc4";

    private Quality() {
    }

    static Map<String, String> of(boolean secured, boolean inClear) {
        String layers = inClear ? "auth-conf,auth" : "auth-conf";
        return Map.of(Sasl.QOP, secured ? "auth" : layers, Sasl.SERVER_AUTH, "true",
                "com.sun.security.sasl.digest.cipher", CIPHER);
    }
}
