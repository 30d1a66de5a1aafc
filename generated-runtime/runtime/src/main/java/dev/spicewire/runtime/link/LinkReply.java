// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.support.ValueText;
import java.nio.ByteBuffer;

/**
 * What a server sends behind its link header.
 *
 * @param error     0 to accept, else a {@link LinkError}
 * @param publicKey 162 bytes: the RSA key of 1024 bits that encrypts the password, in DER
 * @param common    capabilities of all channels
 * @param channel   capabilities of this channel type
 */
public record LinkReply(long error, ByteBuffer publicKey, Capabilities common, Capabilities channel) {

    /** Bytes of the public key. */
    public static final int PUBLIC_KEY_BYTES = 162;

    private static final int KEY_AT = 4;
    private static final int CAPS_AT = KEY_AT + PUBLIC_KEY_BYTES;
    private static final int FIXED_BYTES = CAPS_AT + CapabilityLists.BYTES;

    /**
     * Checks the ranges and makes the key read-only.
     *
     * @param error     0 to accept, else a {@link LinkError}
     * @param publicKey 162 bytes: the RSA key of 1024 bits that encrypts the password, in DER
     * @param common    capabilities of all channels
     * @param channel   capabilities of this channel type
     * @throws IllegalArgumentException if the key has not 162 bytes or the error is no unsigned 32-bit integer
     */
    public LinkReply {
        LinkFields.uint32(error, "error");
        if (publicKey.remaining() != PUBLIC_KEY_BYTES) {
            throw new IllegalArgumentException(
                    "the public key has " + publicKey.remaining() + " bytes, not " + PUBLIC_KEY_BYTES);
        }
        publicKey = Wire.slice(publicKey, publicKey.position(), PUBLIC_KEY_BYTES);
    }

    /**
     * A reply with an error that has a name.
     *
     * @param error     {@link LinkError#OK} to accept
     * @param publicKey 162 bytes: the RSA key of 1024 bits that encrypts the password, in DER
     * @param common    capabilities of all channels
     * @param channel   capabilities of this channel type
     * @throws IllegalArgumentException if the key has not 162 bytes
     */
    public LinkReply(LinkError error, ByteBuffer publicKey, Capabilities common, Capabilities channel) {
        this(error.number(), publicKey, common, channel);
    }

    /** {@return whether the client may go on to authenticate; else the connection ends here} */
    public boolean accepted() {
        return error == LinkError.OK.number();
    }

    /**
     * Reads what stands behind a server's link header.
     *
     * @param in {@link LinkHeader#size()} bytes from the position, which is left behind the last of them
     * @return the reply; its key is a slice of the buffer
     * @throws MalformedMessageException if the bytes are too few or the capabilities lie outside them
     */
    public static LinkReply read(ByteBuffer in) {
        LinkFields.require(in, FIXED_BYTES, "link_reply");
        int index = in.position();
        CapabilityLists caps = CapabilityLists.read(in, CAPS_AT, "link_reply");
        in.position(in.limit());
        return new LinkReply(Wire.uint32(in, index), Wire.slice(in, index + KEY_AT, PUBLIC_KEY_BYTES), caps.common(),
                caps.channel());
    }

    /** {@return the bytes of the public key, read-only, with a position of their own} */
    @Override
    public ByteBuffer publicKey() {
        return publicKey.duplicate();
    }

    /** {@return bytes behind the link header} */
    public int wireSize() {
        return FIXED_BYTES + new CapabilityLists(common, channel).wordBytes();
    }

    /**
     * Writes the link header and the reply at the buffer's position, which advances behind them.
     *
     * @param out where to write
     * @throws java.nio.BufferOverflowException if they do not fit; nothing is written then
     */
    public void write(ByteBuffer out) {
        int index = LinkFields.claim(out, LinkHeader.BYTES + wireSize());
        new LinkHeader(LinkHeader.MAJOR, LinkHeader.MINOR, wireSize()).write(out.duplicate().position(index));
        int reply = index + LinkHeader.BYTES;
        Wire.put32(out, reply, error);
        out.duplicate().position(reply + KEY_AT).put(publicKey.duplicate());
        new CapabilityLists(common, channel).write(out, reply + CAPS_AT, FIXED_BYTES);
    }

    @Override
    public String toString() {
        return ValueText.value("LinkReply", "error", LinkError.describe(error), "publicKey", publicKey, "common",
                common, "channel", channel);
    }
}
