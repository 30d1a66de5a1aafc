/** The SPICE bytes of the messages, read by Kaitai Struct. */
package dev.spicewire.conformance.bench.rival.kaitai;
