// SPDX-License-Identifier: Apache-2.0
/**
 * What two lists have in common: pairs of their elements, and the algorithms that find them. Nothing here knows what
 * the elements are.
 */
package dev.spicewire.proto.diff.pair;
