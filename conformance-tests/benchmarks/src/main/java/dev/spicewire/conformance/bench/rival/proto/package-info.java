/** The messages in protobuf. */
package dev.spicewire.conformance.bench.rival.proto;
