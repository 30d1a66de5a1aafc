// SPDX-License-Identifier: Apache-2.0
/** Codecs under test behind one interface: the generated ones, and the interpretive one that the model drives. */
package dev.spicewire.proof.codec;
