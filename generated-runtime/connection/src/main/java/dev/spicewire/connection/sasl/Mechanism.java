// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import java.util.Arrays;
import java.util.Optional;

/** The mechanisms, the better ones first. */
public enum Mechanism {
    /** Kerberos, with a security layer where there is no TLS. */
    GSSAPI("GSSAPI"),
    /** Salted challenge and response, SHA-256. Needs the library for SCRAM. */
    SCRAM_SHA_256("SCRAM-SHA-256"),
    /** Salted challenge and response, SHA-1. Needs the library for SCRAM. */
    SCRAM_SHA_1("SCRAM-SHA-1"),
    /** Challenge and response, with a security layer where there is no TLS. */
    DIGEST_MD5("DIGEST-MD5"),
    /** The password as it is; only over TLS, unless asked for. */
    PLAIN("PLAIN");

    private final String name;

    Mechanism(String name) {
        this.name = name;
    }

    /** {@return the name on the wire} */
    public String wireName() {
        return name;
    }

    /** {@return the mechanism of that name, if it is one of these} */
    static Optional<Mechanism> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name.equals(name)).findFirst();
    }

    boolean isScram() {
        return this == SCRAM_SHA_1 || this == SCRAM_SHA_256;
    }

    /** {@return whether it can be used: without TLS only what brings a security layer} */
    boolean fits(boolean secured, boolean inClear) {
        if (isScram() && !ScramLibrary.isThere()) {
            return false;
        }
        return secured || inClear || this == GSSAPI || this == DIGEST_MD5;
    }
}
