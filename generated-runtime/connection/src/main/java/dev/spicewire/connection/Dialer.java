// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.migration.MigrationTarget;
import dev.spicewire.connection.protocol.ChannelName;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.util.Optional;

/** Makes a connection for each channel. */
interface Dialer {

    /** {@return a new connection, blocking, whose reading, writing and closing do not wait for one another} */
    ByteChannel dial(ChannelName channel) throws IOException;

    /** {@return the server's name, as Kerberos and digests know it} */
    default String host() {
        return "localhost";
    }

    /**
     * {@return the way to a server to which this one sends its clients}
     *
     * @throws IOException if there is none that is as safe
     */
    default Dialer toward(MigrationTarget target) throws IOException {
        throw new IOException("there is no way to another server");
    }

    /** {@return another way to a channel that is only there without TLS, if there is one that may be taken} */
    default Optional<Dialer> unsecured(ChannelName channel) {
        return Optional.empty();
    }
}
