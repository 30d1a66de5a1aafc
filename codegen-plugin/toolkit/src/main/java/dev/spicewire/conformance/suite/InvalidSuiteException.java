// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.io.IOException;

/** A suite that can't be used; the message names file and line. */
public final class InvalidSuiteException extends IOException {

    private static final long serialVersionUID = 1L;

    InvalidSuiteException(String message) {
        super(message);
    }
}
