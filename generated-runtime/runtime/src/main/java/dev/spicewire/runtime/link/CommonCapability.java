// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.WireEnum;

/** Capabilities that every channel has, by number. */
public enum CommonCapability implements WireEnum {
    /** The client names its authentication mechanism before it authenticates. */
    AUTH_SELECTION,
    /** Authentication by a password encrypted with the server's public key. */
    AUTH_SPICE,
    /** Authentication by SASL. */
    AUTH_SASL,
    /** Data headers of 6 bytes, where both ends have it. */
    MINI_HEADER;

    /** {@return the capability's number, its bit in the words} */
    @Override
    public long number() {
        return ordinal();
    }

    /**
     * {@return whether a set has it}
     *
     * @param capabilities the set
     */
    public boolean in(Capabilities capabilities) {
        return capabilities.has(this);
    }
}
