// SPDX-License-Identifier: Apache-2.0
/**
 * Values and bodies of any message, made from its definition. What is made is decided by {@link Choices}: of a tape
 * that jqwik fills and shrinks, or all of them one after the other.
 */
package dev.spicewire.proof.arbitrary;
