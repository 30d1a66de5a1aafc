// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two runs asked the same cases: the same questions, with the same right answers, in the same order. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** {@return a hash of all that cases hold, in hexadecimal} */
    public static String of(Suite suite) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Case one : suite.cases()) {
                digest.update((one + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
