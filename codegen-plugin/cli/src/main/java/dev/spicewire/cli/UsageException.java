// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

/** Arguments that are well-formed one by one and make no sense together, or name something that does not exist. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
