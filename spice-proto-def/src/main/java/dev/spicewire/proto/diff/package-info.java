// SPDX-License-Identifier: Apache-2.0
/**
 * What a change of the definitions does to peers already out there: two models in, differences, verdicts and the bytes
 * that prove them out. Entry point: {@link dev.spicewire.proto.diff.ProtocolDiff}. A new rule is a line in its family,
 * an example among the pairs of the tests, and a mirror.
 */
package dev.spicewire.proto.diff;
