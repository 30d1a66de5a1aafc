// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

/** Bytes or fields that are not those of the message that they should be. */
public final class MessageFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says in one line what is wrong and where. */
    MessageFaultException(String message) {
        super(message);
    }
}
