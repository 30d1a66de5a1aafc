// SPDX-License-Identifier: Apache-2.0
/** How benchmarks read each type of message through its generated codec. */
package dev.spicewire.conformance.bench.messages.reading;
