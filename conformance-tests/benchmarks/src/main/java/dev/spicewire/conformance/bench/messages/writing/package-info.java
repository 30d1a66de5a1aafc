// SPDX-License-Identifier: Apache-2.0
/** How benchmarks write each type of message with its generated writer. */
package dev.spicewire.conformance.bench.messages.writing;
