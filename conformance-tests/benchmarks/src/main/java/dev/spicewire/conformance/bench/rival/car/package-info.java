// SPDX-License-Identifier: Apache-2.0
/** The message of SBE's own benchmarks. */
package dev.spicewire.conformance.bench.rival.car;
