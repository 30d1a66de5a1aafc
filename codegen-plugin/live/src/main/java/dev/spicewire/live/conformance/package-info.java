// SPDX-License-Identifier: Apache-2.0
/** Conformance of running peers: what a server or a client does with right and with wrong bytes on a connection. */
package dev.spicewire.live.conformance;
