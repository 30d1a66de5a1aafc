// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

/**
 * What was found in a capture.
 *
 * @param messages  messages shown
 * @param malformed how many of them the protocol does not allow: malformed bodies, and messages that it does not have
 * @param notices   what was not decoded: connections skipped, gaps, truncated streams
 * @param spice     whether one of its connections is SPICE
 */
public record DecodeOutcome(long messages, long malformed, long notices, boolean spice) {
}
