// SPDX-License-Identifier: Apache-2.0
/** Benchmarks of connections over the loopback interface, beside sockets with nothing done to their bytes. */
package dev.spicewire.conformance.bench.connection;
