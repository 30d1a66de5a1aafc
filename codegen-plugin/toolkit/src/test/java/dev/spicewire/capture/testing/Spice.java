// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.testing;

import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkEncryptedTicket;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.nio.ByteBuffer;

/** The pieces of a SPICE connection. */
public final class Spice {

    /** All common capabilities but SASL. */
    public static final Capabilities ALL = Capabilities.of(0, 1, 3);

    /** What the client says when it selects the mechanism SPICE. */
    public static final byte[] SELECT_SPICE = {1, 0, 0, 0};

    /** An encrypted password. */
    public static final byte[] TICKET = new byte[LinkEncryptedTicket.BYTES];

    /** The server's verdict on it. */
    public static final byte[] ACCEPTED = new byte[4];

    private Spice() {
    }

    /** {@return a client's link message for channel 0 of a type} */
    public static byte[] link(long connectionId, int channelType, Capabilities common) {
        ByteBuffer out = ByteBuffer.allocate(100);
        new LinkMessage(connectionId, channelType, 0, common, Capabilities.NONE).write(out);
        return Bytes.of(out.flip());
    }

    /** {@return a server's reply} */
    public static byte[] reply(long error, Capabilities common) {
        ByteBuffer out = ByteBuffer.allocate(300);
        new LinkReply(error, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES), common, Capabilities.NONE).write(out);
        return Bytes.of(out.flip());
    }

    /** {@return a message with a mini header} */
    public static byte[] mini(int type, byte... body) {
        return message(HeaderFormat.MINI, new DataHeader(0, type, body.length, 0), body);
    }

    /** {@return a message with a full header} */
    public static byte[] full(long serial, int type, int subList, byte... body) {
        return message(HeaderFormat.FULL, new DataHeader(serial, type, body.length, subList), body);
    }

    private static byte[] message(HeaderFormat format, DataHeader header, byte... body) {
        ByteBuffer out = ByteBuffer.allocate(format.bytes() + body.length);
        format.write(header, out, 0);
        out.position(format.bytes()).put(body);
        return out.array();
    }
}
