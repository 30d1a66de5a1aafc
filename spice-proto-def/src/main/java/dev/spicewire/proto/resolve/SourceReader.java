// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where definition files come from: a file system, or whatever else has files with names. */
public interface SourceReader {

    /** What some editors put in front of a text; no part of it, so no column of the first line. */
    String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file.
     *
     * @param name the name of the file, as diagnostics show it
     * @return its text
     * @throws IOException if there is no such file, or it can't be read; the message names it
     */
    SourceFile read(String name) throws IOException;

    /**
     * Finds an imported file.
     *
     * @param importer the name of the importing file
     * @param imported the file as the import names it, relative to the directory of the importing one
     * @return a name for {@link #read}, the same one for the same file
     * @throws IOException if no file can have that name
     */
    String resolve(String importer, String imported) throws IOException;

    /**
     * Decodes a file.
     *
     * @param name  the name of the file
     * @param bytes what it holds
     * @return its text
     * @throws IOException if it is not text in UTF-8; the message says where
     */
    static SourceFile decode(String name, byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return new SourceFile(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new IOException(name + ": not text in UTF-8, at byte " + in.position(), e);
        }
    }

    /** {@return a reader of the file system} */
    static SourceReader files() {
        return new SourceReader() {
            @Override
            public SourceFile read(String name) throws IOException {
                Path file = Path.of(name);
                if (Files.isDirectory(file)) {
                    throw new IOException(name + ": is a directory");
                }
                try {
                    return decode(name, Files.readAllBytes(file));
                } catch (NoSuchFileException e) {
                    throw new NoSuchFileException(name, null, "no such file");
                } catch (AccessDeniedException e) {
                    throw new AccessDeniedException(name, null, "permission denied");
                }
            }

            @Override
            public String resolve(String importer, String imported) throws IOException {
                try {
                    return Path.of(importer).resolveSibling(imported).normalize().toString();
                } catch (InvalidPathException e) {
                    throw new IOException(imported + ": not a file name", e);
                }
            }
        };
    }

    /** {@return a reader of the definitions that come with Spicewire; their names begin with {@code /spice/}} */
    static SourceReader resources() {
        return new BundledFiles();
    }
}
