// SPDX-License-Identifier: Apache-2.0
/** Definitions that a user names: the files are found, and read to resolved definitions. */
package dev.spicewire.definition;
