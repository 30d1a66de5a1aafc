// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;

/** Takes what happens in a conversation with the agent; each method does nothing unless overridden. */
public interface AgentHandler {

    /** The other end is there, and can be sent messages. */
    default void connected() {
    }

    /**
     * The other end has announced what it is capable of, for the first time or anew.
     *
     * @param theirs all it announced
     */
    default void capabilities(Capabilities theirs) {
    }

    /**
     * The other end tells of a clipboard.
     *
     * @param event what it has, wants, gives or has no longer
     */
    default void clipboard(ClipboardEvent event) {
    }

    /**
     * A message has arrived that is about something else than clipboards and capabilities.
     *
     * @param message one of {@code dev.spicewire.codec.agent}; it is the handler's to keep
     */
    default void message(WireMessage message) {
    }

    /**
     * A message has arrived whose number has no meaning here. The other end may be newer, so it is no error.
     *
     * @param type its number
     * @param body its bytes
     */
    default void unknown(long type, ByteBuffer body) {
    }

    /** The other end is gone; messages that were on their way are lost. */
    default void disconnected() {
    }
}
