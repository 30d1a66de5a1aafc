// SPDX-License-Identifier: Apache-2.0
/** What a backend makes, in memory, and how it reaches a directory: whole or not at all. */
package dev.spicewire.output;
