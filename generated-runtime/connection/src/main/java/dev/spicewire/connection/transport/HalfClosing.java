// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;

/** A channel that can tell its peer that nothing more comes, and still be read. */
public interface HalfClosing {

    /**
     * Tells the peer that nothing more comes.
     *
     * @throws IOException if that can't be told any more
     */
    void endOutput() throws IOException;

    /**
     * Tells a channel's peer that nothing more comes; a channel that can't is closed.
     *
     * @param channel any channel
     * @throws IOException if that can't be told any more
     */
    static void endOutput(ByteChannel channel) throws IOException {
        if (channel instanceof SocketChannel socket) {
            socket.shutdownOutput();
        } else if (channel instanceof HalfClosing half) {
            half.endOutput();
        } else {
            channel.close();
        }
    }
}
