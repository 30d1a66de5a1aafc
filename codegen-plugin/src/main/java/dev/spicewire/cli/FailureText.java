package dev.spicewire.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in one line why a command could not run. */
final class FailureText {

    private FailureText() {
    }

    /**
     * Words for an exception.
     *
     * @param exception what a service threw
     * @param verbose   whether the stack trace follows, so that there is no need to say how to get it
     * @return one line
     */
    static String of(Exception exception, boolean verbose) {
        if (exception instanceof UncheckedIOException wrapper) {
            return ofFile(wrapper.getCause());
        }
        if (exception instanceof IOException cause) {
            return ofFile(cause);
        }
        if (exception instanceof UsageException) {
            return exception.getMessage();
        }
        return "internal error: " + exception + (verbose ? "" : " (--verbose shows where)");
    }

    /** The messages of the file system's own exceptions are bare paths. */
    private static String ofFile(IOException exception) {
        if (exception instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (exception instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (exception instanceof CharacterCodingException) {
            return "the file is not UTF-8 text";
        }
        if (exception instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return exception.getMessage();
    }
}
