// SPDX-License-Identifier: Apache-2.0
/** The testees of our own codecs: {@code testee.jar}, which {@code docs/testee.md} describes. */
package dev.spicewire.proof.testee;
