// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

/** A case is beyond a peer, or beyond what is known of it. The message says why. */
final class UnsupportedCaseException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsupportedCaseException(String reason) {
        super(reason);
    }
}
