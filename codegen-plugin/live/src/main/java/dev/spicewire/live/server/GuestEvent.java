// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.server;

import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;

/** What a client tells the agent. */
public sealed interface GuestEvent {

    /** {@return the client's session} */
    long session();

    /**
     * The client tells of a clipboard.
     *
     * @param session the client's session
     * @param event   what it has, wants, gives or has no longer
     */
    record Clipboard(long session, ClipboardEvent event) implements GuestEvent {

        /** {@return such as {@code agent  Release[selection=CLIPBOARD]}, contents by their size} */
        @Override
        public String toString() {
            return event instanceof ClipboardEvent.Contents contents
                    ? "agent  Contents[selection=" + contents.selection() + ", type=" + contents.type() + ", bytes="
                            + contents.data().remaining() + "]"
                    : "agent  " + event;
        }
    }

    /**
     * A file has come, or as much of it as was sent.
     *
     * @param session  the client's session
     * @param offer    name and size
     * @param content  the bytes
     * @param complete whether it is all of them
     */
    record File(long session, FileOffer offer, ByteBuffer content, boolean complete) implements GuestEvent {

        /** {@return such as {@code agent  file a.txt, 5 of 5 bytes}} */
        @Override
        public String toString() {
            return "agent  file " + offer.name() + ", " + content.remaining() + " of " + offer.size() + " bytes";
        }
    }

    /**
     * The client has sent something else.
     *
     * @param session the client's session
     * @param message a message of {@code dev.spicewire.codec.agent}
     */
    record Message(long session, WireMessage message) implements GuestEvent {

        /** {@return such as {@code agent  AudioVolumeSync[…]}} */
        @Override
        public String toString() {
            return "agent  " + message;
        }
    }
}
