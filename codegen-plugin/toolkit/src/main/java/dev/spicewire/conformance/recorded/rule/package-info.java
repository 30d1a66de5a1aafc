// SPDX-License-Identifier: Apache-2.0
/**
 * The rules of the stream, one judge each: what a recorded peer may send when. A judge goes by what it has seen alone,
 * and says nothing where what is missing could have made it right.
 */
package dev.spicewire.conformance.recorded.rule;
