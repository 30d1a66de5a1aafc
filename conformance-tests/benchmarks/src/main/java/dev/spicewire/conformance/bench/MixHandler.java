// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.codec.CursorServerHandler;
import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.PlaybackServerHandler;
import dev.spicewire.conformance.bench.messages.BenchMessage;

/** A receiver of all channels that the mix uses; each kind of it does something else with a message. */
abstract class MixHandler
        implements DisplayServerHandler, MainServerHandler, CursorServerHandler, PlaybackServerHandler {

    private long total;

    final void add(long more) {
        total += more;
    }

    /** {@return what it has added up since it was asked last} */
    final long take() {
        long result = total;
        total = 0;
        return result;
    }

    /** {@return what it adds up for one message, worked out without a codec} */
    abstract long expected(BenchMessage message);
}
