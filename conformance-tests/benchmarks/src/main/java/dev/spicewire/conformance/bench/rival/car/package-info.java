/** The message of SBE's own benchmarks. */
package dev.spicewire.conformance.bench.rival.car;
