// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.AuthorizeCallback;
import javax.security.sasl.RealmCallback;

/** What the JDK's mechanisms ask a server. A user without an account has no password, which the mechanism refuses. */
record AccountCallbacks(Function<String, Optional<char[]>> passwords) implements CallbackHandler {

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        String user = null;
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                user = name.getDefaultName();
                name.setName(user);
            } else if (callback instanceof RealmCallback realm) {
                realm.setText(realm.getDefaultText());
            } else if (callback instanceof PasswordCallback asked) {
                passwords.apply(user).ifPresent(secret -> give(asked, secret));
            } else if (callback instanceof AuthorizeCallback authorize) {
                // Nobody acts for somebody else.
                authorize.setAuthorized(authorize.getAuthenticationID().equals(authorize.getAuthorizationID()));
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private static void give(PasswordCallback asked, char[] secret) {
        asked.setPassword(secret);
        Arrays.fill(secret, '\0');
    }

    @Override
    public String toString() {
        return "callbacks";
    }
}
