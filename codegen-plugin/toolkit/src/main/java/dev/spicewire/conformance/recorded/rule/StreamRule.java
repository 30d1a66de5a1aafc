// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.proto.model.Direction;

/**
 * Judges the messages of one connection by one rule. It must not take what the two sides sent for a sequence: how their
 * packets were captured between one another says nothing certain.
 */
interface StreamRule {

    /** Takes the next message of its side. */
    void message(SeenMessage message, Findings findings);

    /** Messages of a side are missing here, or can't be read: what they did is not known. */
    default void lost(Direction from) {
    }

    /** The connection is over: what only counts as a whole is judged. */
    default void end(Findings findings) {
    }
}
