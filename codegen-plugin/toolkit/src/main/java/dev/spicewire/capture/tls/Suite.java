// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import java.util.Optional;

/** The cipher suites that authenticate what they encrypt, which are those of today. */
enum Suite {
    AES_128_GCM("AES", 16, "SHA256", 0x1301, 0x009c, 0x009e, 0x00a0, 0x00a2, 0x00a4, 0x00a8, 0x00aa, 0x00ac, 0xc02b,
            0xc02d, 0xc02f, 0xc031, 0xd001),
    AES_256_GCM("AES", 32, "SHA384", 0x1302, 0x009d, 0x009f, 0x00a1, 0x00a3, 0x00a5, 0x00a9, 0x00ab, 0x00ad, 0xc02c,
            0xc02e, 0xc030, 0xc032, 0xd002),
    CHACHA20_POLY1305("ChaCha20", 32, "SHA256", 0x1303, 0xcca8, 0xcca9, 0xccaa, 0xccab, 0xccac, 0xccad, 0xccae);

    private final String cipher;
    private final int keyBytes;
    private final String hash;
    private final int[] numbers;

    Suite(String cipher, int keyBytes, String hash, int... numbers) {
        this.cipher = cipher;
        this.keyBytes = keyBytes;
        this.hash = hash;
        this.numbers = numbers;
    }

    /** {@return the suite with a number of the IANA registry, if it is one of these} */
    static Optional<Suite> of(int number) {
        for (Suite suite : values()) {
            for (int own : suite.numbers) {
                if (own == number) {
                    return Optional.of(suite);
                }
            }
        }
        return Optional.empty();
    }

    /** {@return name of the block or stream cipher for the JDK} */
    String cipher() {
        return cipher;
    }

    int keyBytes() {
        return keyBytes;
    }

    /** {@return name of the MAC that keys are derived with} */
    String mac() {
        return "Hmac" + hash;
    }

    int hashBytes() {
        return hash.equals("SHA384") ? 48 : 32;
    }
}
