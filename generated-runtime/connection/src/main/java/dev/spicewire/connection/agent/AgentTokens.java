// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.runtime.MalformedMessageException;

/** How many pieces one side may still send. */
final class AgentTokens {

    /** What fits into the wire's number; C programs grant it to say: as many as you like. */
    static final long MOST = 0xffff_ffffL;

    private long left;

    /** Replaces what was left. */
    void set(long count) {
        left = count;
    }

    /** Adds to what is left; as many as you like stays that. */
    void grant(long count) {
        left = Math.min(left + count, MOST);
    }

    long left() {
        return left;
    }

    /** {@return whether a piece may be sent, which is counted then} */
    boolean take() {
        if (left == 0) {
            return false;
        }
        if (left < MOST) {
            left--;
        }
        return true;
    }

    /**
     * Counts a piece of the peer.
     *
     * @throws MalformedMessageException if it had none left
     */
    void spend() {
        if (!take()) {
            throw new MalformedMessageException("agent_data", 0,
                    "comes without a token; the sender has to wait for agent_token");
        }
    }
}
