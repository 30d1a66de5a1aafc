// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.AgentClientClipboard;

/**
 * How large a message of the agent may be. It is looked at when the header is there, before the body.
 *
 * @param clipboard bytes of clipboard contents, with what the message says about them
 * @param other     bytes of any other body
 */
public record AgentLimits(int clipboard, int other) {

    /** Clipboards of 16 MiB, pieces of files and all else of 1 MiB. */
    public static final AgentLimits USUAL = new AgentLimits(16 << 20, 1 << 20);

    /**
     * Checks the sizes.
     *
     * @param clipboard bytes of clipboard contents, with what the message says about them
     * @param other     bytes of any other body
     */
    public AgentLimits {
        if (clipboard < 0 || other < 0) {
            throw new IllegalArgumentException("limits of " + clipboard + " and " + other + " bytes, neither can be"
                    + " below 0");
        }
    }

    /** {@return the most bytes of a body} */
    int bytes(long type) {
        return type == AgentClientClipboard.ID ? clipboard : other;
    }
}
