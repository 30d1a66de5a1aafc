// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.transport.TlsIdentity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a client under test connects to, and how it comes there.
 *
 * @param uri       the place to listen at
 * @param identity  who this server is over TLS, where the place is one with TLS
 * @param password  what the client's ticket has to be, if that is known
 * @param command   the program and its arguments that is started for each case, empty where somebody else sees to that;
 *                  {@code {uri}} in it stands for the place
 * @param listening hears of the place once clients can connect
 */
public record ClientPlace(SpiceUri uri, Optional<TlsIdentity> identity, Optional<Password> password,
        List<String> command, Consumer<SpiceUri> listening) {

    /**
     * Checks what has to fit.
     *
     * @throws IllegalArgumentException if there is no identity for TLS, or one for nothing
     */
    public ClientPlace {
        command = List.copyOf(command);
        if (uri.tlsPort().isPresent() && uri.port().isPresent()) {
            throw new IllegalArgumentException(uri + ": there is one port to listen at, not two");
        }
        if (uri.tlsPort().isPresent() != identity.isPresent()) {
            throw new IllegalArgumentException("a certificate and a key go with a place that has TLS");
        }
    }
}
