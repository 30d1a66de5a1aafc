// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.framing.FrameWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A linked connection.
 *
 * @param bytes what runs over it
 * @param link  what was agreed on
 * @param first bytes of messages that have been read already
 */
record Wire(TimedChannel bytes, Link link, ByteBuffer first) {

    /** {@return messages as they are sent over it} */
    ByteBuffer frames(List<? extends WireMessage> messages) {
        FrameWriter writer = new FrameWriter(link.headerFormat());
        int size = messages.stream().mapToInt(each -> link.headerFormat().bytes() + each.wireSize()).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        messages.forEach(each -> writer.write(each, out));
        return out.flip();
    }

    /** Closes it; it is not to be used any more, whatever closing says. */
    void abandon() {
        try {
            bytes.close();
        } catch (IOException e) {
            return;
        }
    }
}
