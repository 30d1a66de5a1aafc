// SPDX-License-Identifier: Apache-2.0
/**
 * The proof of a finding: bytes that the two versions do not read alike. Entry point:
 * {@link dev.spicewire.proto.diff.witness.WitnessSearch}.
 */
package dev.spicewire.proto.diff.witness;
