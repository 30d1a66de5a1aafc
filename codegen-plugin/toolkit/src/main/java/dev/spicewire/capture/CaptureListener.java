// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.proto.model.Direction;

/** Takes what a capture holds, in the order in which it is complete in the capture. */
public interface CaptureListener {

    /**
     * Another packet is read; called often, so it must be quick.
     *
     * @param bytesRead how much of the file is read, in bytes
     */
    default void progress(long bytesRead) {
    }

    /**
     * A packet that tells its time is read; what it completes follows.
     *
     * @param frame       its number in the capture, from 1
     * @param nanoseconds when it was captured, since 1970
     */
    default void captured(long frame, long nanoseconds) {
    }

    /**
     * A connection is SPICE and both link messages are read; its messages follow.
     *
     * @param connection the connection
     */
    default void linked(CapturedConnection connection) {
    }

    /**
     * The link stage of one side is over, and its messages follow.
     *
     * @param connection one that was linked
     * @param from       the side
     * @param frames     where its blocks are
     */
    default void linkStage(CapturedConnection connection, Direction from, LinkFrames frames) {
    }

    /**
     * A message is complete.
     *
     * @param message the message; its body is valid during the call
     */
    void message(CapturedMessage message);

    /**
     * Messages of one side of a connection are missing in front of its next one, or may be: bytes are not captured, cut
     * off, or too many.
     *
     * @param connection one that was linked
     * @param from       whose messages
     */
    default void lost(CapturedConnection connection, Direction from) {
    }

    /**
     * No message of a connection follows: it is over, or the capture is.
     *
     * @param connection one that was linked
     * @param lifetime   from when to when there are packets of it, and who closed it
     */
    default void ended(CapturedConnection connection, Lifetime lifetime) {
    }

    /**
     * Something was not decoded.
     *
     * @param notice what and why
     */
    void notice(Notice notice);
}
