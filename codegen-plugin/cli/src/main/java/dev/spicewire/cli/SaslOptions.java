// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.ProxyLogin;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.connection.sasl.SaslLogin;
import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** Whose the password is, where it is one for SASL and not a ticket. */
final class SaslOptions {

    @Option(names = "--user", paramLabel = "NAME",
            description = "Name for SASL, which the password is for.")
    private String user;

    @Option(names = "--sasl-in-clear",
            description = "Take mechanisms that others on the way can read, PLAIN too, where there is no TLS.")
    private boolean inClear;

    /** {@return whether a user is given} */
    boolean isGiven() {
        if (user == null && inClear) {
            throw new UsageException("--sasl-in-clear goes with --user");
        }
        return user != null;
    }

    /** {@return the login; the caller wipes it} */
    SaslLogin login(PasswordOptions passwords) throws IOException {
        char[] password = password(passwords);
        try {
            SaslLogin login = SaslLogin.password(user, password);
            if (!inClear) {
                return login;
            }
            try (login) {
                return login.evenInClear();
            }
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** {@return a server's only account; the caller wipes it} */
    SaslAccounts accounts(PasswordOptions passwords) throws IOException {
        char[] password = password(passwords);
        try {
            SaslAccounts accounts = SaslAccounts.passwords();
            return (inClear ? accounts.evenInClear() : accounts).add(user, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** {@return who a proxy is, with the passwords of its clients} */
    ProxyLogin proxyLogin() {
        if (user.isEmpty()) {
            throw new UsageException("--user: a name is not empty");
        }
        return new ProxyLogin(user, inClear);
    }

    private char[] password(PasswordOptions passwords) throws IOException {
        if (user == null || user.isEmpty() || !passwords.isGiven()) {
            throw new UsageException(
                    "SASL needs --user and a password: --password-file, --password-env or --password");
        }
        return passwords.characters();
    }
}
