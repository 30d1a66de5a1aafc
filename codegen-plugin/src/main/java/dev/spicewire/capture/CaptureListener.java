package dev.spicewire.capture;

/** Takes what a capture holds, in the order in which it is complete in the capture. */
public interface CaptureListener {

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
