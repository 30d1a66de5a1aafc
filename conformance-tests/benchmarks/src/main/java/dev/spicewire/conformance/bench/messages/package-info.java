// SPDX-License-Identifier: Apache-2.0
/** The messages that benchmarks work on, and what each codec has to make of them. */
package dev.spicewire.conformance.bench.messages;
