// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.support.ValueText;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How the client will prove who it is. Sent only if both sides have {@link CommonCapability#AUTH_SELECTION}.
 *
 * @param number of an {@link AuthMechanism}
 */
public record LinkAuthMechanism(long number) {

    /** Bytes on the wire. */
    public static final int BYTES = 4;

    /**
     * Checks the range.
     *
     * @param number of an {@link AuthMechanism}
     * @throws IllegalArgumentException if it is not an unsigned 32-bit integer
     */
    public LinkAuthMechanism {
        LinkFields.uint32(number, "auth_mechanism");
    }

    /**
     * A mechanism that has a name.
     *
     * @param mechanism the mechanism
     */
    public LinkAuthMechanism(AuthMechanism mechanism) {
        this(mechanism.number());
    }

    /** {@return the mechanism, if it is one of those that have a name} */
    public Optional<AuthMechanism> mechanism() {
        return AuthMechanism.of(number);
    }

    /**
     * Reads it at the buffer's position, which advances behind it.
     *
     * @param in bytes from the position
     * @return what is read
     * @throws dev.spicewire.runtime.MalformedMessageException if fewer than 4 bytes are there
     */
    public static LinkAuthMechanism read(ByteBuffer in) {
        int at = in.position();
        LinkFields.require(in, BYTES, "link_auth_mechanism");
        in.position(at + BYTES);
        return new LinkAuthMechanism(Wire.uint32(in, at));
    }

    /**
     * Writes it at the buffer's position, which advances behind it.
     *
     * @param out where to write
     * @throws java.nio.BufferOverflowException if 4 bytes do not fit
     */
    public void write(ByteBuffer out) {
        Wire.put32(out, LinkFields.claim(out, BYTES), number);
    }

    @Override
    public String toString() {
        return ValueText.value("LinkAuthMechanism", "mechanism",
                mechanism().map(AuthMechanism::name).orElse(Long.toString(number)));
    }
}
