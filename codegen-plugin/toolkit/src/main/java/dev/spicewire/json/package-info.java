// SPDX-License-Identifier: Apache-2.0
/** Values as JSON: the one representation that decoding, vectors, the testee protocol and witnesses share. */
package dev.spicewire.json;
