// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a channel hands on and answers, in order. */
final class Journal implements MessageHandler {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void message(int type, ByteBuffer body, long serial) {
        lines.add(serial + ": " + type + " " + Recorded.hex(body));
    }

    void answer(WireMessage answer) {
        lines.add("answer " + answer);
    }

    /** Writes down the end of a channel. */
    void end(ChannelClosedException end) {
        lines.add(end.getMessage());
    }

    List<String> lines() {
        return lines;
    }
}
