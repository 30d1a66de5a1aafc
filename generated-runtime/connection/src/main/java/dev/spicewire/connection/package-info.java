// SPDX-License-Identifier: Apache-2.0
/**
 * SPICE sessions: a client that opens the channels of a server, and a server that hands its clients' channels to
 * handlers.
 */
package dev.spicewire.connection;
