// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

/** There is nothing to explain. */
public final class NoSuchMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says in one line where there would be something. */
    NoSuchMessageException(String message) {
        super(message);
    }
}
