// SPDX-License-Identifier: Apache-2.0
/**
 * SASL for clients and servers: the mechanisms of the JDK, PLAIN in a server, and SCRAM where the library
 * {@code com.ongres.scram:scram-client} is there.
 */
package dev.spicewire.connection.sasl;
