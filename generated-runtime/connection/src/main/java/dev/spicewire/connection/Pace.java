// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.io.IOException;

/** When the next message may be sent. */
interface Pace {

    /** Whenever one likes. */
    Pace FREE = new Pace() {

        @Override
        public void await() {
            // The peer has asked for no pauses.
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public void sent() {
            // Nobody counts.
        }

        @Override
        public void end() {
            // Nobody waits.
        }
    };

    /** Waits until the peer can take another message. */
    void await() throws IOException;

    /** {@return whether the peer can take another message} */
    boolean open();

    /** A message has been sent. */
    void sent();

    /** The channel has ended: whoever waits need not wait any more. */
    void end();
}
