// SPDX-License-Identifier: Apache-2.0
/** How much of a protocol bodies of messages exercise: messages, cases of switches, values, sizes and pointers. */
package dev.spicewire.conformance.coverage;
