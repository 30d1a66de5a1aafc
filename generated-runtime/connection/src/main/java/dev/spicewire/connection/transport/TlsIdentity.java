// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** The certificate of a server, with its key. */
public final class TlsIdentity {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    /** Protects the key between two objects in memory, and nothing more. */
    private static final char[] IN_MEMORY = {};

    private final SSLContext context;

    private TlsIdentity(SSLContext context) {
        this.context = context;
    }

    /**
     * Reads certificate and key.
     *
     * @param certificates the server's certificate, and behind it those that lead to an authority, in PEM
     * @param key          its private key in PEM, without a password
     * @return the identity
     * @throws IOException if they can't be read or don't fit
     */
    public static TlsIdentity of(Path certificates, Path key) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", PemFile.privateKey(key), IN_MEMORY,
                    PemFile.certificates(certificates).toArray(X509Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, IN_MEMORY);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new TlsIdentity(context);
        } catch (GeneralSecurityException e) {
            throw new IOException(certificates + " and " + key + " can't be used: " + e.getMessage(), e);
        }
    }

    /** {@return an engine for one connection} */
    SSLEngine engine() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        engine.setSSLParameters(parameters);
        return engine;
    }
}
