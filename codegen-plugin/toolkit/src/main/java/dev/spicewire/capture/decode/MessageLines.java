// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.Notice;
import java.io.IOException;

/** Shows what a capture holds, line by line. */
interface MessageLines {

    /** A connection is known. */
    void linked(CapturedConnection connection, String channel) throws IOException;

    /** A message is decoded. */
    void message(DecodedMessage message) throws IOException;

    /** Something was not decoded. */
    void notice(Notice notice) throws IOException;

    /** Hands all complete lines on to the stream. */
    void flush() throws IOException;
}
