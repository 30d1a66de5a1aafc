// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.WireEnum;
import java.util.Optional;

/** What a server answers to a link message and to an authentication. On the wire an uint32, in this order from 0. */
public enum LinkError implements WireEnum {
    /** Accepted. */
    OK,
    /** Refused, no reason given. */
    ERROR,
    /** The link message does not start with the magic. */
    INVALID_MAGIC,
    /** The link message is malformed. */
    INVALID_DATA,
    /** The server speaks another major version. */
    VERSION_MISMATCH,
    /** The channel is only there over TLS. */
    NEED_SECURED,
    /** The channel is only there without TLS. */
    NEED_UNSECURED,
    /** Wrong password, or the session is not to be joined. */
    PERMISSION_DENIED,
    /** No session has the connection id of the link message. */
    BAD_CONNECTION_ID,
    /** The server has no such channel. */
    CHANNEL_NOT_AVAILABLE;

    @Override
    public long number() {
        return ordinal();
    }

    /**
     * {@return the error with that number, if it is one of these}
     *
     * @param code the number on the wire
     */
    public static Optional<LinkError> of(long code) {
        return code >= 0 && code < values().length ? Optional.of(values()[(int) code]) : Optional.empty();
    }

    /**
     * {@return a code in words: {@code PERMISSION_DENIED (7)}, or {@code unknown error (17)}}
     *
     * @param code the number on the wire
     */
    public static String describe(long code) {
        return of(code).map(LinkError::name).orElse("unknown error") + " (" + code + ")";
    }
}
