// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.WireEnum;
import java.util.Optional;

/** How a client authenticates. On the wire an uint32: the number of the mechanism's {@link CommonCapability}. */
public enum AuthMechanism implements WireEnum {
    /** A password of up to 60 characters, encrypted with the server's public key. */
    SPICE(CommonCapability.AUTH_SPICE),
    /** SASL. */
    SASL(CommonCapability.AUTH_SASL);

    private final CommonCapability capability;

    AuthMechanism(CommonCapability capability) {
        this.capability = capability;
    }

    @Override
    public long number() {
        return capability.number();
    }

    /**
     * {@return the mechanism with that number, if there is one}
     *
     * @param number the number on the wire
     */
    public static Optional<AuthMechanism> of(long number) {
        for (AuthMechanism mechanism : values()) {
            if (mechanism.number() == number) {
                return Optional.of(mechanism);
            }
        }
        return Optional.empty();
    }
}
