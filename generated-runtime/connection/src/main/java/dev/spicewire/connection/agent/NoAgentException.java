// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

/** The other end of the conversation is not there, or has gone while a message waited. */
public final class NoAgentException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is missing.
     *
     * @param message what is missing
     * @param cause   what ended the conversation, or null
     */
    public NoAgentException(String message, Throwable cause) {
        super(message, cause);
    }
}
