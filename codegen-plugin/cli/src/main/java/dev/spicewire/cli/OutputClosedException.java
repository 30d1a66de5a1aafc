// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.IOException;

/** Who reads the output has seen enough, such as {@code head}. */
final class OutputClosedException extends IOException {

    private static final long serialVersionUID = 1L;

    OutputClosedException(IOException cause) {
        super("the output is closed", cause);
    }
}
