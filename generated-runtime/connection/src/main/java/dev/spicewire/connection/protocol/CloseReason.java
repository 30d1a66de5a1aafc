// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

/** Why a channel has ended. */
public enum CloseReason {
    /** This side has closed it. */
    HERE,
    /** The peer announced the end, and why. */
    DISCONNECTED,
    /** The peer closed the connection between two messages. */
    CLOSED,
    /** The connection ended inside a message, or broke. */
    TRUNCATED,
    /** A message is larger than the limit. */
    OVERSIZED,
    /** A message is malformed, or has no place here. */
    MALFORMED,
    /** The peer sent nothing for too long. */
    IDLE,
    /** The peer has read nothing for too long. */
    NOT_READING,
    /** The session has moved to another server, where this channel is not. */
    MOVED,
    /** What received the messages threw an exception, which is the cause. */
    HANDLER_FAILED
}
