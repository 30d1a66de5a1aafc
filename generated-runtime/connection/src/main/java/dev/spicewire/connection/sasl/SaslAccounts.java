// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import dev.spicewire.connection.protocol.ServerSasl;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;

/** Whom a server with SASL lets in: users and their passwords, or whom Kerberos knows. It never shows a password. */
public final class SaslAccounts implements AutoCloseable {

    /** What digests call this server's users together. */
    static final String REALM = "spicewire";

    private final Map<String, char[]> passwords = new HashMap<>();
    private final Set<Mechanism> mechanisms;
    private final String host;
    private final boolean inClear;

    private SaslAccounts(Set<Mechanism> mechanisms, String host, boolean inClear) {
        this.mechanisms = mechanisms;
        this.host = host;
        this.inClear = inClear;
    }

    /** {@return no users yet, who come by password} */
    public static SaslAccounts passwords() {
        return new SaslAccounts(EnumSet.complementOf(EnumSet.of(Mechanism.GSSAPI)), null, false);
    }

    /**
     * {@return no users yet, who come by password and these mechanisms alone}
     *
     * @param first  one mechanism
     * @param others more
     */
    public static SaslAccounts passwords(Mechanism first, Mechanism... others) {
        return new SaslAccounts(EnumSet.of(first, others), null, false);
    }

    /**
     * {@return everybody with a ticket for this server; its key is the one that the JDK finds for the current subject,
     * or, with {@code javax.security.auth.useSubjectCredsOnly=false}, by its configuration of Kerberos}
     *
     * @param host name of this server in its principal, which is {@code spice/host}
     */
    public static SaslAccounts kerberos(String host) {
        return new SaslAccounts(EnumSet.of(Mechanism.GSSAPI), host, false);
    }

    /** {@return the same without users, which also offers what has no security layer where there is no TLS} */
    public SaslAccounts evenInClear() {
        return new SaslAccounts(mechanisms, host, true);
    }

    /**
     * Adds a user, or gives one another password.
     *
     * @param user     the user's name
     * @param password is copied, and stays the caller's to wipe
     * @return these accounts
     */
    public synchronized SaslAccounts add(String user, char[] password) {
        char[] old = passwords.put(user, password.clone());
        if (old != null) {
            Arrays.fill(old, '\0');
        }
        return this;
    }

    /**
     * {@return what a link needs of it}
     *
     * @param secured whether the connection has TLS
     */
    public ServerSasl over(boolean secured) {
        List<String> names = mechanisms.stream().filter(mechanism -> mechanism.fits(secured, inClear))
                .map(Mechanism::wireName).toList();
        return new ServerSasl() {

            @Override
            public List<String> mechanisms() {
                return names;
            }

            @Override
            public SaslServer start(String mechanism) throws SaslException {
                return SaslAccounts.this.start(Mechanism.of(mechanism).orElseThrow(), secured);
            }
        };
    }

    private SaslServer start(Mechanism mechanism, boolean secured) throws SaslException {
        if (mechanism.isScram()) {
            return new ScramServerSide(mechanism, this::password);
        } else if (mechanism == Mechanism.PLAIN) {
            return new PlainServer(this::password);
        }
        Map<String, String> properties = new HashMap<>(Quality.of(secured, inClear));
        properties.put("com.sun.security.sasl.digest.realm", REALM);
        SaslServer server = Sasl.createSaslServer(mechanism.wireName(), Quality.SERVICE, host, properties,
                new AccountCallbacks(this::password));
        if (server == null) {
            throw new SaslException("the JDK has no " + mechanism.wireName());
        }
        return server;
    }

    /** {@return a copy of a user's password, for the caller to wipe} */
    private synchronized Optional<char[]> password(String user) {
        return Optional.ofNullable(passwords.get(user)).map(char[]::clone);
    }

    /** Overwrites the passwords, and forgets the users. */
    @Override
    public synchronized void close() {
        passwords.values().forEach(password -> Arrays.fill(password, '\0'));
        passwords.clear();
    }

    @Override
    public synchronized String toString() {
        return passwords.size() + " users by " + mechanisms;
    }
}
