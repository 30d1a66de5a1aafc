// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.file.Path;

/** An output file would replace one that Spicewire did not write. */
public final class ForeignFileException extends IOException {

    private static final long serialVersionUID = 1L;

    ForeignFileException(Path file) {
        super(file + ": exists and was not generated; remove it or choose another output directory");
    }
}
