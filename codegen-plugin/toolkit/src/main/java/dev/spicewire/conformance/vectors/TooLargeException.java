// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

/** A body would have more bytes than is good, or has cost more work than a message may. */
final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("too large", null, false, false);
    }
}
