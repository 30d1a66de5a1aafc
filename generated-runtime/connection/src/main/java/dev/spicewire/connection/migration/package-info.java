// SPDX-License-Identifier: Apache-2.0
/**
 * A guest that moves to another server, as a client sees it: messages go in, steps come out. Nothing here has a thread,
 * a socket or a clock.
 */
package dev.spicewire.connection.migration;
