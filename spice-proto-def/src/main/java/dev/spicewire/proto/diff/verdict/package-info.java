// SPDX-License-Identifier: Apache-2.0
/**
 * What a difference is and what it does to peers: rules and findings, effects on readers, and the verdicts on both
 * pairings of an old peer and a new one.
 */
package dev.spicewire.proto.diff.verdict;
