// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff;

import java.io.IOException;
import java.util.List;

/** Suppressions that are not of the right form, have expired, or suppress nothing. */
public final class InvalidSuppressionsException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** Says what is wrong: the message has a line for each fault. */
    InvalidSuppressionsException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** {@return what is wrong, with file and line of each} */
    public List<String> faults() {
        return faults;
    }
}
