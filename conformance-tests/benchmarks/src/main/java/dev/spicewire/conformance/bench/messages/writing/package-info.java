/** How benchmarks write each type of message with its generated writer. */
package dev.spicewire.conformance.bench.messages.writing;
