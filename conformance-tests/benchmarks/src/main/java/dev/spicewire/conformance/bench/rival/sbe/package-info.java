// SPDX-License-Identifier: Apache-2.0
/** The messages in SBE. */
package dev.spicewire.conformance.bench.rival.sbe;
