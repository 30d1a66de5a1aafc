// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.link.LinkHeader;
import java.nio.ByteBuffer;
import java.util.function.Function;

/** A link header of a peer and what stands behind it. */
final class LinkBlock {

    private static final int MOST_BYTES = 4096;

    private LinkBlock() {
    }

    /**
     * Waits for it.
     *
     * @param conversation with the peer
     * @param name         what stands behind the header
     * @param reader       makes it of its bytes
     */
    static <T> T receive(Conversation conversation, String name, Function<ByteBuffer, T> reader)
            throws Deviation, OutOfTimeException {
        try {
            LinkHeader header = LinkHeader.read(ByteBuffer.wrap(conversation.receive(LinkHeader.BYTES, name)));
            if (header.major() != LinkHeader.MAJOR || header.size() > MOST_BYTES) {
                throw new Deviation("sends another link header", "sends version " + header.major() + "."
                        + header.minor() + " and announces " + header.size() + " bytes");
            }
            return reader.apply(ByteBuffer.wrap(conversation.receive((int) header.size(), name)));
        } catch (MalformedMessageException e) {
            throw new Deviation("sends a malformed " + name, e.getMessage());
        }
    }
}
