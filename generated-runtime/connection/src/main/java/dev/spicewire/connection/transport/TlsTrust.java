// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Which servers a client trusts: those with a certificate of a known authority for the host that was asked for, for a
 * subject, or with one known key. There is no way to trust everybody. Immutable.
 */
public final class TlsTrust {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final TrustManager[] managers;
    private final boolean checkHost;

    private TlsTrust(TrustManager[] managers, boolean checkHost) {
        this.managers = managers;
        this.checkHost = checkHost;
    }

    /** {@return trust in the authorities of the JDK, for the host that is connected to} */
    public static TlsTrust system() {
        return new TlsTrust(null, true);
    }

    /**
     * {@return trust in authorities of one's own, for the host that is connected to}
     *
     * @param file their certificates in PEM
     * @throws IOException if they can't be read
     */
    public static TlsTrust authorities(Path file) throws IOException {
        return new TlsTrust(new TrustManager[]{manager(PemFile.certificates(file))}, true);
    }

    /**
     * {@return trust in authorities of one's own, for the host that is connected to}
     *
     * @param certificates their certificates in PEM
     * @param origin       where they come from, for messages
     * @throws IOException if they are none
     */
    public static TlsTrust authorities(String certificates, String origin) throws IOException {
        byte[] text = certificates.getBytes(StandardCharsets.US_ASCII);
        return new TlsTrust(new TrustManager[]{manager(PemFile.certificates(text, origin))}, true);
    }

    /**
     * {@return trust in one public key, whatever its certificate says}
     *
     * @param key the key in DER, SubjectPublicKeyInfo
     */
    public static TlsTrust key(byte[] key) {
        byte[] expected = key.clone();
        return new TlsTrust(new TrustManager[]{new Servers(chain -> {
            if (!MessageDigest.isEqual(chain[0].getPublicKey().getEncoded(), expected)) {
                throw new CertificateException("the server's key is not the one that is expected");
            }
        })}, false);
    }

    /**
     * {@return the same authorities, but for a subject instead of a host}
     *
     * @param subject such as {@code C=XX,O=Organization,CN=host}
     * @throws IllegalArgumentException if it is no subject
     * @throws IllegalStateException    if one key is trusted
     */
    public TlsTrust subject(String subject) {
        if (!checkHost) {
            throw new IllegalStateException("a subject goes with authorities");
        }
        HostSubject expected = new HostSubject(subject);
        X509ExtendedTrustManager authorities =
                managers == null ? ofJdk() : (X509ExtendedTrustManager) managers[0];
        return new TlsTrust(new TrustManager[]{new Servers(chain -> {
            authorities.checkServerTrusted(chain, chain[0].getPublicKey().getAlgorithm());
            if (!expected.matches(chain[0].getSubjectX500Principal())) {
                throw new CertificateException("the certificate is of '"
                        + chain[0].getSubjectX500Principal().getName() + "', not of the subject that is expected");
            }
        })}, false);
    }

    /** {@return an engine for one connection} */
    SSLEngine engine(String host, int port) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            SSLEngine engine = context.createSSLEngine(host, port);
            engine.setUseClientMode(true);
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setProtocols(PROTOCOLS);
            parameters.setEndpointIdentificationAlgorithm(checkHost ? "HTTPS" : null);
            engine.setSSLParameters(parameters);
            return engine;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS can't be set up: " + e.getMessage(), e);
        }
    }

    private static X509ExtendedTrustManager manager(List<X509Certificate> authorities) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority " + i, authorities.get(i));
            }
            return manager(store);
        } catch (GeneralSecurityException e) {
            throw new IOException("certificates can't be used: " + e.getMessage(), e);
        }
    }

    private static X509ExtendedTrustManager ofJdk() {
        try {
            return manager((KeyStore) null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has authorities that it trusts", e);
        }
    }

    /** {@return who trusts the authorities in a store, or those of the JDK if there is none} */
    private static X509ExtendedTrustManager manager(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    /** What a server's certificates have to pass. */
    private interface Check {

        void pass(X509Certificate[] chain) throws CertificateException;
    }

    /** Trusts servers that pass a check, and no client. */
    private static final class Servers extends X509ExtendedTrustManager {

        private final Check check;

        Servers(Check check) {
            this.check = check;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check.pass(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check.pass(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check.pass(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("this side is no server");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            checkClientTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
