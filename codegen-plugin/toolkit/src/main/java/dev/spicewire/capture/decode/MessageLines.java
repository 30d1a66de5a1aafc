// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.tcp.Lifetime;
import java.io.IOException;

/** Shows what a capture holds, line by line. */
interface MessageLines {

    /** A connection is known. */
    void linked(CapturedConnection connection, String channel) throws IOException;

    /** A message is decoded. */
    void message(DecodedMessage message) throws IOException;

    /** A connection that was known has no more messages. */
    default void ended(CapturedConnection connection, Lifetime lifetime) throws IOException {
        // Most show messages alone.
    }

    /** Something was not decoded. */
    void notice(Notice notice) throws IOException;

    /** Hands all complete lines on to the stream. */
    void flush() throws IOException;
}
