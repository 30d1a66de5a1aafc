// SPDX-License-Identifier: Apache-2.0
/** Comparing two versions of a definition, and leaving out what has been decided upon. */
package dev.spicewire.diff;
