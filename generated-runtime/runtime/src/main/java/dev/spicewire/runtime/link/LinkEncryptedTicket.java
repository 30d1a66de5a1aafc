// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.support.ValueText;
import java.nio.ByteBuffer;

/**
 * The client's password, at most 60 bytes and a terminating 0, encrypted by RSA-OAEP with SHA-1.
 *
 * @param data 128 bytes
 */
public record LinkEncryptedTicket(ByteBuffer data) {

    /** Bytes on the wire. */
    public static final int BYTES = 128;

    /**
     * Checks the length and makes the bytes read-only.
     *
     * @param data 128 bytes
     * @throws IllegalArgumentException if it has not 128 bytes
     */
    public LinkEncryptedTicket {
        if (data.remaining() != BYTES) {
            throw new IllegalArgumentException("the ticket has " + data.remaining() + " bytes, not " + BYTES);
        }
        data = Wire.slice(data, data.position(), BYTES);
    }

    /** {@return the encrypted bytes, read-only, with a position of their own} */
    @Override
    public ByteBuffer data() {
        return data.duplicate();
    }

    /**
     * Reads it at the buffer's position, which advances behind it.
     *
     * @param in bytes from the position
     * @return what is read; its bytes are a slice of the buffer
     * @throws dev.spicewire.runtime.MalformedMessageException if fewer than 128 bytes are there
     */
    public static LinkEncryptedTicket read(ByteBuffer in) {
        int at = in.position();
        LinkFields.require(in, BYTES, "link_encrypted_ticket");
        in.position(at + BYTES);
        return new LinkEncryptedTicket(Wire.slice(in, at, BYTES));
    }

    /**
     * Writes it at the buffer's position, which advances behind it.
     *
     * @param out where to write
     * @throws java.nio.BufferOverflowException if 128 bytes do not fit
     */
    public void write(ByteBuffer out) {
        out.duplicate().position(LinkFields.claim(out, BYTES)).put(data.duplicate());
    }

    @Override
    public String toString() {
        return ValueText.value("LinkEncryptedTicket", "data", data);
    }
}
