// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

/**
 * The messages of one kind on a channel.
 *
 * @param id          number of the message
 * @param name        its name, or {@code message N} if the definition has none
 * @param count       how many there were
 * @param bytes       of their bodies together
 * @param otherLayout how many mean the same when they are encoded again, in other bytes
 * @param violations  how many are against the definition
 */
public record MessageCount(int id, String name, long count, long bytes, long otherLayout, long violations) {
}
