// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.sasl.SaslLogin;
import java.util.Arrays;

/**
 * How a proxy logs in at servers with SASL. The client gives its password by a ticket, as it would to a server without.
 *
 * @param user    the name to log in with
 * @param inClear whether mechanisms that others on the way can read are used where there is no TLS
 */
public record ProxyLogin(String user, boolean inClear) {

    /** {@return the login with a client's password; the caller wipes it} */
    SaslLogin with(Password password) {
        char[] characters = password.characters();
        try {
            SaslLogin login = SaslLogin.password(user, characters);
            if (!inClear) {
                return login;
            }
            try (login) {
                return login.evenInClear();
            }
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
