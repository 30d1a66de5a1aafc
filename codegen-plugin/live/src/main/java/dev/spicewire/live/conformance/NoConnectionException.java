// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

/** A peer is not to be reached any more, or does not come. The message says why. */
final class NoConnectionException extends Exception {

    private static final long serialVersionUID = 1L;

    NoConnectionException(String reason) {
        super(reason);
    }
}
