// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.io.IOException;
import java.nio.channels.ByteChannel;

/** What an accepted connection has to go through before SPICE begins; it may wait for the client. */
interface Opening {

    /** {@return the channel for SPICE} */
    ByteChannel open() throws IOException;
}
