// SPDX-License-Identifier: Apache-2.0
/**
 * Findings about inputs, the same type for parser, resolver, lint, diff and front ends: codes, places, text for
 * people.
 */
package dev.spicewire.proto.diagnostics;
