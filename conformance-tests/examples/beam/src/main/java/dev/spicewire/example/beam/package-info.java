// SPDX-License-Identifier: Apache-2.0
/** An archive of captures, read by as many machines as there are. */
package dev.spicewire.example.beam;
