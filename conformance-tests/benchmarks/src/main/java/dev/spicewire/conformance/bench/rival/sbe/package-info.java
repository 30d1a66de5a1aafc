/** The messages in SBE. */
package dev.spicewire.conformance.bench.rival.sbe;
