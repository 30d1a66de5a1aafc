// SPDX-License-Identifier: Apache-2.0
/** The messages in FlatBuffers. */
package dev.spicewire.conformance.bench.rival.flat;
