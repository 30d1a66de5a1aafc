// SPDX-License-Identifier: Apache-2.0
/**
 * The link stage: what client and server send each other before the first data header. A client sends a link header
 * and a link message, the server a link header and a reply with its public key; where both have the capability, the
 * client then names how it authenticates; it sends its encrypted password, the server the result. All integers are
 * little endian and packed. It depends on the JDK alone.
 */
package dev.spicewire.runtime.link;
