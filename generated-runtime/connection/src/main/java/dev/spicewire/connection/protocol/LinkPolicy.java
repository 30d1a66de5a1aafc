// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import java.util.Optional;

/** What a server decides while a client links. It is asked in the order of its methods. */
public interface LinkPolicy {

    /** What a server has that takes passwords and writes mini headers. */
    Capabilities COMMON = Capabilities.of(CommonCapability.AUTH_SELECTION,
            CommonCapability.AUTH_SPICE, CommonCapability.MINI_HEADER);

    /** What a server has that asks by SASL and takes no tickets. */
    Capabilities COMMON_WITH_SASL = Capabilities.of(CommonCapability.AUTH_SELECTION,
            CommonCapability.AUTH_SASL, CommonCapability.MINI_HEADER);

    /**
     * {@return whether to go on at all; an error is sent in the link reply, before any password}
     *
     * @param request what the client asks for
     */
    default LinkError admit(LinkMessage request) {
        return LinkError.OK;
    }

    /**
     * {@return the server's capabilities of all channels}
     *
     * @param request what the client asks for
     */
    default Capabilities common(LinkMessage request) {
        return COMMON;
    }

    /**
     * {@return the server's capabilities of this channel type}
     *
     * @param request what the client asks for
     */
    default Capabilities channel(LinkMessage request) {
        return Capabilities.NONE;
    }

    /**
     * {@return who is let in}
     *
     * @param request what the client asks for
     */
    TicketRule ticket(LinkMessage request);

    /**
     * {@return how to ask by SASL who the client is, where {@link CommonCapability#AUTH_SASL} is announced}
     *
     * @param request what the client asks for
     */
    default Optional<ServerSasl> sasl(LinkMessage request) {
        return Optional.empty();
    }

    /**
     * {@return whether a client that has authenticated gets its channel; an error is sent as the link result}
     *
     * @param request what the client asks for
     */
    default LinkError join(LinkMessage request) {
        return LinkError.OK;
    }
}
