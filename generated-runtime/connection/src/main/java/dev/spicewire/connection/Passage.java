// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What happens to a channel between a client and a server. Its two directions have a thread each, which waits for the
 * methods; whoever looks at nothing gets bytes passed as they come.
 */
public interface Passage {

    /** Passes everything as it comes. */
    Passage RAW = new Passage() { };

    /**
     * {@return whether the messages of a side are to be shown, one by one; asked once}
     *
     * @param from the side
     */
    default boolean opens(Sender from) {
        return false;
    }

    /**
     * A message is on its way. It goes on if it is sent on, as it is or changed, alone or among others.
     *
     * @param from   who has sent it
     * @param type   number of the message
     * @param body   its bytes, valid until this method returns
     * @param onward takes what is to arrive
     * @throws IOException if sending on fails
     */
    default void message(Sender from, int type, ByteBuffer body, Onward onward) throws IOException {
        onward.send(type, body);
    }

    /**
     * Bytes are about to be sent on: all that is behind the link stage, in order for each side.
     *
     * @param from  whose bytes they are
     * @param bytes from position to limit, valid until this method returns
     */
    default void bytes(Sender from, ByteBuffer bytes) {
    }

    /** The channel has ended. */
    default void ended() {
    }

    /** The rest of the way. */
    interface Onward {

        /**
         * Sends a message on.
         *
         * @param type its number
         * @param body its bytes, from position to limit
         * @throws IOException if the receiver is gone
         */
        void send(int type, ByteBuffer body) throws IOException;

        /**
         * Sends a message on.
         *
         * @param message one that the sender's side may send
         * @throws IOException if the receiver is gone
         */
        default void send(WireMessage message) throws IOException {
            ByteBuffer body = ByteBuffer.allocate(message.wireSize());
            message.write(body);
            send(message.messageId(), body.flip());
        }
    }
}
