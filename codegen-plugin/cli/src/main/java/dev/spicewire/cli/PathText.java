// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Paths as users write them. */
final class PathText implements ITypeConverter<Path> {

    /** What the JDK says of characters that it can't give to the system in the encoding of the locale. */
    private static final String UNMAPPABLE = "Malformed input";

    @Override
    public Path convert(String text) {
        try {
            return of(text);
        } catch (IOException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /**
     * {@return the path that a text is}
     *
     * @throws IOException if it is none; the message says why
     */
    static Path of(String text) throws IOException {
        if (text.isEmpty()) {
            throw new IOException("'' is no file");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException("'" + text + "' is no path here: " + reason(e), e);
        }
    }

    private static String reason(InvalidPathException fault) {
        return fault.getReason().startsWith(UNMAPPABLE)
                ? "the locale can't express it, one with UTF-8 can, such as LC_ALL=C.UTF-8" : fault.getReason();
    }
}
