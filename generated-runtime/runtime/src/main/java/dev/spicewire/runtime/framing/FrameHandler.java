// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

/** Takes the messages of a stream, in the order in which they arrive. */
public interface FrameHandler {

    /**
     * A message is complete. An exception thrown here passes through the reader and loses nothing: the reader stands
     * behind this message and goes on with the next one.
     *
     * @param frame the message
     */
    void message(Frame frame);

    /**
     * A header announces a body that is larger than the reader takes. The body is skipped as it arrives, the messages
     * behind it are read.
     *
     * @param header       the header
     * @param streamOffset offset in the stream of the header's first byte
     */
    void oversized(DataHeader header, long streamOffset);
}
