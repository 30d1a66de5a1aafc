// SPDX-License-Identifier: Apache-2.0
/** Explains bodies of messages byte by byte: what each byte belongs to, as the codec reads it. */
package dev.spicewire.explain;
