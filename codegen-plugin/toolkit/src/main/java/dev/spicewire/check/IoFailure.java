// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in one line why a file could not be read or written; the file system's own exceptions are often bare paths. */
public final class IoFailure {

    private IoFailure() {
    }

    /** {@return file and reason} */
    public static String describe(IOException exception) {
        if (exception instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (exception instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (exception instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return exception.getMessage();
    }
}
