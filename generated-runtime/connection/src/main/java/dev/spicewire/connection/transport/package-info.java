// SPDX-License-Identifier: Apache-2.0
/**
 * Byte channels to a peer: TCP and UNIX sockets, with time-outs. Reading and writing block, in a virtual thread as in a
 * platform thread; one thread may read while another one writes.
 */
package dev.spicewire.connection.transport;
