// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.nio.channels.ByteChannel;

/** A channel inside another one, with which it is open and closed. */
interface Layered extends ByteChannel {

    /** {@return the channel around it} */
    ByteChannel below();

    @Override
    default boolean isOpen() {
        return below().isOpen();
    }

    @Override
    default void close() throws IOException {
        below().close();
    }
}
