// SPDX-License-Identifier: Apache-2.0
/**
 * A connection without its transport: state machines that take bytes and give bytes and events. They have no threads,
 * no sockets and no clock; where time matters it is a parameter. Any cutting of the input into pieces gives the same
 * events. A machine belongs to one thread at a time.
 */
package dev.spicewire.connection.protocol;
