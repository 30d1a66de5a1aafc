// SPDX-License-Identifier: Apache-2.0
/** The benchmarks, one class for each operation, and the messages that they work on. */
package dev.spicewire.conformance.bench;
