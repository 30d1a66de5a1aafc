// SPDX-License-Identifier: Apache-2.0
/** The whole job in one go: generate, compile, load, decode a capture with the fresh codecs, encode again, compare. */
package dev.spicewire.demo;
