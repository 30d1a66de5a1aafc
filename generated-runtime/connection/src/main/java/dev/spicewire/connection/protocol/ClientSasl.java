// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.util.List;
import java.util.Optional;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

/** Who a client is to servers that ask by SASL. It is asked once for each channel. */
public interface ClientSasl {

    /**
     * {@return the start of the mechanism that the client prefers, or nothing if none of them will do}
     *
     * @param offered names of the server's mechanisms, in its order
     * @throws SaslException if the mechanism can't start
     */
    Optional<SaslClient> choose(List<String> offered) throws SaslException;
}
