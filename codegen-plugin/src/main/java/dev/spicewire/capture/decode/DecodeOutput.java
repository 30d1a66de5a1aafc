package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.Notice;

/** Shows a capture as it is decoded. */
interface DecodeOutput {

    /** A connection is known. */
    void linked(CapturedConnection connection, String channel);

    /** A message is decoded. */
    void message(DecodedMessage message);

    /** Something was not decoded. */
    void notice(Notice notice);

    /** Nothing more comes. */
    void end();
}
