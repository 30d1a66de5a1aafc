// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as OpenSSL writes them. */
final class PemFile {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private PemFile() {
    }

    /** {@return the certificates of a file, in order, at least one} */
    static List<X509Certificate> certificates(Path file) throws IOException {
        return certificates(Files.readAllBytes(file), file.toString());
    }

    /** {@return the certificates of a text, in order, at least one} */
    static List<X509Certificate> certificates(byte[] text, String origin) throws IOException {
        try {
            List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text)).stream()
                    .map(X509Certificate.class::cast).toList();
            if (certificates.isEmpty()) {
                throw new IOException(origin + " holds no certificate; PEM is what is expected");
            }
            return certificates;
        } catch (CertificateException e) {
            throw new IOException(origin + " holds no certificates in PEM: " + e.getMessage(), e);
        }
    }

    /** {@return the private key of a file} */
    static PrivateKey privateKey(Path file) throws IOException {
        Matcher matcher = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            throw new IOException(file + " holds no key of the form BEGIN PRIVATE KEY, without a password;"
                    + " 'openssl pkcs8 -topk8 -nocrypt' makes it");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(1));
        try {
            return privateKey(encoded, file);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static PrivateKey privateKey(byte[] encoded, Path file) throws IOException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (InvalidKeySpecException e) {
                // A key of another algorithm.
                continue;
            } catch (GeneralSecurityException e) {
                throw new IOException(file + ": this JDK has no keys of " + algorithm, e);
            }
        }
        throw new IOException(file + " holds a key that is none of " + ALGORITHMS);
    }
}
