/** The messages in FlatBuffers. */
package dev.spicewire.conformance.bench.rival.flat;
