// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.IOException;

/** A file is not the capture that it claims to be, or ends too early. */
public final class CaptureFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long offset;

    /**
     * Describes what is wrong with a file.
     *
     * @param offset byte offset in the file of the record that is wrong
     * @param reason what was found and what would be right
     */
    public CaptureFormatException(long offset, String reason) {
        super("byte " + offset + ": " + reason);
        this.offset = offset;
    }

    /** {@return byte offset in the file of the record that is wrong} */
    public long offset() {
        return offset;
    }
}
