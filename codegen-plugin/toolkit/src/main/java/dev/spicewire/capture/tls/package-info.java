// SPDX-License-Identifier: Apache-2.0
/**
 * TLS 1.2 and 1.3 read with the keys that a peer has written down: {@link dev.spicewire.capture.tls.TlsLayer} gives the
 * streams inside a connection, {@link dev.spicewire.capture.tls.KeyLog} holds the keys.
 */
package dev.spicewire.capture.tls;
