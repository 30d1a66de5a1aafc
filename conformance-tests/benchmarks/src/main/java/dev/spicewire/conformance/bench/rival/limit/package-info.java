// SPDX-License-Identifier: Apache-2.0
/** The SPICE bytes of some messages, read and written by hand. */
package dev.spicewire.conformance.bench.rival.limit;
