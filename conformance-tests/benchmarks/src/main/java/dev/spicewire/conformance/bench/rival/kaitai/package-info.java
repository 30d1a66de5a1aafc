// SPDX-License-Identifier: Apache-2.0
/** The SPICE bytes of the messages, read by Kaitai Struct. */
package dev.spicewire.conformance.bench.rival.kaitai;
