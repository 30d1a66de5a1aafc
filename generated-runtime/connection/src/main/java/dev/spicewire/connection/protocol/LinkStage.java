// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

/** How far a connection has come in being linked, in the order in which it happens. */
public enum LinkStage {
    /** The peer's 16 bytes of magic, version and size. */
    HEADER,
    /** The client's link message: which channel of which session, and capabilities. */
    MESSAGE,
    /** The server's link reply: an error or a key, and capabilities. */
    REPLY,
    /** The client's choice of an authentication mechanism. */
    MECHANISM,
    /** The client's encrypted password. */
    TICKET,
    /** SASL: the server's mechanisms, the client's choice, the steps of both, and the server's verdict. */
    SASL,
    /** The server's verdict. */
    RESULT,
    /** Messages flow. */
    LINKED
}
