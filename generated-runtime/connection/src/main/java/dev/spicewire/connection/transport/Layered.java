package dev.spicewire.connection.transport;

import java.nio.channels.ByteChannel;

/** A channel inside another one. */
interface Layered extends ByteChannel {

    /** {@return the channel around it} */
    ByteChannel below();
}
