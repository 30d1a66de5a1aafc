// SPDX-License-Identifier: Apache-2.0
/**
 * The agent in the guest, as clients, servers and the agent itself talk with it: bytes go in, bytes and events come
 * out. Nothing here has a thread, a socket or a clock.
 */
package dev.spicewire.connection.agent;
