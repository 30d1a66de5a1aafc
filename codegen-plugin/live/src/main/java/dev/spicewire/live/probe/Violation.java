// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

/**
 * What a server has sent against the definition.
 *
 * @param message name of the message, or what of the channel it is
 * @param number  which of the channel's messages it was, from 1; 0 where it is not about a message
 * @param field   members from the message inwards
 * @param offset  byte in the body, or in the channel's stream where it is not about a message
 * @param reason  what was found and what would be right
 */
public record Violation(String message, long number, String field, long offset, String reason) {
}
