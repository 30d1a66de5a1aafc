// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.archive;

import java.io.Serializable;

/**
 * How often a message is there.
 *
 * @param messages  how many of it
 * @param bytes     their sizes without data headers, in bytes
 * @param malformed how many of them the protocol does not allow
 */
public record MessageTotal(long messages, long bytes, long malformed) implements Serializable {

    /** {@return both together} */
    public MessageTotal plus(MessageTotal other) {
        return new MessageTotal(messages + other.messages, bytes + other.bytes, malformed + other.malformed);
    }
}
