// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.util.List;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;

/** How a server asks by SASL who a client is. */
public interface ServerSasl {

    /** {@return names of the mechanisms, in the order in which they are offered} */
    List<String> mechanisms();

    /**
     * {@return the start of a mechanism}
     *
     * @param mechanism one that is offered
     * @throws SaslException if it can't start
     */
    SaslServer start(String mechanism) throws SaslException;
}
