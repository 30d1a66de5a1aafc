// SPDX-License-Identifier: Apache-2.0
/** Connects to a server as a client does, and looks at every message that it sends. */
package dev.spicewire.live.probe;
