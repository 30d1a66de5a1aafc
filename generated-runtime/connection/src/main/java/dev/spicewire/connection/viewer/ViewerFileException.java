// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.viewer;

import java.io.IOException;

/** A {@code .vv} file can't be followed. The message names file and line and what would be right, and no secret. */
public final class ViewerFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;

    ViewerFileException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.line = line;
    }

    /** {@return the line, of which the first one is 1} */
    public int line() {
        return line;
    }
}
