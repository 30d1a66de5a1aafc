/** The messages that benchmarks work on, and what each codec has to make of them. */
package dev.spicewire.conformance.bench.messages;
