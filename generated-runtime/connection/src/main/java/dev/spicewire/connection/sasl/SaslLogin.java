// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import dev.spicewire.connection.protocol.ClientSasl;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

/**
 * Who a client is to servers with SASL: a name and a password, or a ticket of Kerberos. It never shows the password.
 */
public final class SaslLogin implements AutoCloseable {

    private final String user;
    private final char[] password;
    private final Set<Mechanism> mechanisms;
    private final boolean inClear;
    private boolean wiped;

    private SaslLogin(String user, char[] password, Set<Mechanism> mechanisms, boolean inClear) {
        this.user = user;
        this.password = password;
        this.mechanisms = mechanisms;
        this.inClear = inClear;
    }

    /**
     * {@return a login by password}
     *
     * @param user     the user's name
     * @param password is copied, and stays the caller's to wipe
     */
    public static SaslLogin password(String user, char[] password) {
        return new SaslLogin(user, password.clone(), EnumSet.complementOf(EnumSet.of(Mechanism.GSSAPI)), false);
    }

    /**
     * {@return a login by the Kerberos ticket that the JDK finds: that of the current subject, or, with the system
     * property {@code javax.security.auth.useSubjectCredsOnly=false}, that of the user}
     */
    public static SaslLogin kerberos() {
        return new SaslLogin(null, new char[0], EnumSet.of(Mechanism.GSSAPI), false);
    }

    /**
     * {@return the same login, by these mechanisms alone; it has a password of its own to wipe}
     *
     * @param first  one mechanism
     * @param others more
     */
    public SaslLogin only(Mechanism first, Mechanism... others) {
        return new SaslLogin(user, secret(), EnumSet.of(first, others), inClear);
    }

    /**
     * {@return the same login, which also uses mechanisms without a security layer where there is no TLS, so that
     * others on the way can read along; it has a password of its own to wipe}
     */
    public SaslLogin evenInClear() {
        return new SaslLogin(user, secret(), mechanisms, true);
    }

    /**
     * {@return what a link needs of it}
     *
     * @param host    the server's name, as Kerberos and digests know it
     * @param secured whether the connection has TLS
     */
    public ClientSasl to(String host, boolean secured) {
        return offered -> choose(offered, host, secured);
    }

    private Optional<SaslClient> choose(List<String> offered, String host, boolean secured) throws SaslException {
        for (Mechanism mechanism : mechanisms) {
            if (offered.contains(mechanism.wireName()) && mechanism.fits(secured, inClear)) {
                return Optional.of(start(mechanism, host, secured));
            }
        }
        return Optional.empty();
    }

    private SaslClient start(Mechanism mechanism, String host, boolean secured) throws SaslException {
        if (mechanism.isScram()) {
            return new ScramClientSide(mechanism, user, secret());
        }
        String[] names = {mechanism.wireName()};
        SaslClient client = Sasl.createSaslClient(names, null, Quality.SERVICE, host, Quality.of(secured, inClear),
                new LoginCallbacks(user, this::secret));
        if (client == null) {
            throw new SaslException("the JDK has no " + mechanism.wireName());
        }
        return client;
    }

    private synchronized char[] secret() {
        if (wiped) {
            throw new IllegalStateException("the password has been wiped");
        }
        return password.clone();
    }

    /** Overwrites the password. It can't be used any more. */
    @Override
    public synchronized void close() {
        Arrays.fill(password, '\0');
        wiped = true;
    }

    @Override
    public String toString() {
        return (user == null ? "a ticket of Kerberos" : user + " with a password") + " by " + mechanisms;
    }
}
