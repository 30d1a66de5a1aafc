// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import java.util.Locale;

/** What a message tells of the pace of its channel. */
enum Pacing {
    PING, PONG, SET_ACK, ACK_SYNC, ACK, NOTHING;

    private static final Pacing[] TELLING = {PING, PONG, SET_ACK, ACK_SYNC, ACK};

    /** {@return what a message of that name tells} */
    static Pacing of(MessageName name) {
        String message = name.message().orElse("").toUpperCase(Locale.ROOT);
        for (Pacing pacing : TELLING) {
            if (pacing.name().equals(message)) {
                return pacing;
            }
        }
        return NOTHING;
    }
}
