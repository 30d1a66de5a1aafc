// SPDX-License-Identifier: Apache-2.0
/** Captures decoded by processes of ours and of others, in turns. */
package dev.spicewire.conformance.bench.race;
