// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

/** Why a connection is not followed. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason, null, false, false);
    }
}
