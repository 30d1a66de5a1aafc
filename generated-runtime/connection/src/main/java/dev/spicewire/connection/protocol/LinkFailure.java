// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.link.LinkError;

/** Why a link did not come about. The first ones have a number on the wire, {@link LinkError}'s of the same name. */
public enum LinkFailure {
    /** Refused, no reason given. */
    ERROR("it gives no reason"),
    /** What came does not start with the magic: the peer does not speak SPICE, or not without TLS. */
    INVALID_MAGIC("it takes this for no SPICE"),
    /** A link message or reply is malformed. */
    INVALID_DATA("it takes the link message for malformed"),
    /** The peer speaks another major version. */
    VERSION_MISMATCH("it speaks another version"),
    /** The channel is only there over TLS. */
    NEED_SECURED("the channel is only there over TLS, on the TLS port"),
    /** The channel is only there without TLS. */
    NEED_UNSECURED("the channel is only there without TLS, on the other port"),
    /** Wrong password, expired password, or the session is not to be joined. */
    PERMISSION_DENIED("the password is wrong or has expired"),
    /** No session has the connection id of the link message. */
    BAD_CONNECTION_ID("the session has ended"),
    /** The server has no such channel. */
    CHANNEL_NOT_AVAILABLE("it has no such channel"),
    /** The server answers a number that has no name. */
    UNKNOWN_ERROR("the number has no meaning"),
    /** No authentication mechanism is known to both sides. */
    NO_COMMON_MECHANISM,
    /** The client chose a mechanism that the server does not have. */
    UNKNOWN_MECHANISM,
    /** The server's public key can't encrypt the password. */
    UNUSABLE_KEY,
    /** The peer closed the connection. */
    CLOSED,
    /** The peer took too long. */
    TIMED_OUT;

    private final String meaning;

    LinkFailure() {
        this("");
    }

    LinkFailure(String meaning) {
        this.meaning = meaning;
    }

    /** {@return what it means when a server answers it} */
    String meaning() {
        return meaning;
    }

    /** {@return the failure that a server's number stands for; 0, which is none, gives {@link #UNKNOWN_ERROR}} */
    static LinkFailure of(long code) {
        return code >= 1 && code < LinkError.values().length
                ? valueOf(LinkError.values()[(int) code].name()) : UNKNOWN_ERROR;
    }

    /** {@return what a server answers on it} */
    LinkError answer() {
        return compareTo(UNKNOWN_ERROR) < 0 ? LinkError.valueOf(name()) : LinkError.ERROR;
    }
}
