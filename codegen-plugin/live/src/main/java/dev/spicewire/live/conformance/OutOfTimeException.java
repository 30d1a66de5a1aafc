// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

/** The run has had its time, so that nothing can be said about the case that it is at. */
final class OutOfTimeException extends Exception {

    private static final long serialVersionUID = 1L;

    OutOfTimeException(String reason) {
        super(reason);
    }
}
