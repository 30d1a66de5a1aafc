package dev.spicewire.capture;

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
     * A connection is SPICE and both link messages are read; its messages follow.
     *
     * @param connection the connection
     */
    default void linked(CapturedConnection connection) {
    }

    /**
     * A message is complete.
     *
     * @param message the message; its body is valid during the call
     */
    void message(CapturedMessage message);

    /**
     * Something was not decoded.
     *
     * @param notice what and why
     */
    void notice(Notice notice);
}
