// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command reads as a whole, or the standard input. Faults name it. */
final class InputFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;

    /** What a user has given: a path, or {@code -}. */
    InputFile(String name) {
        this.name = name;
    }

    /**
     * {@return all bytes}
     *
     * @throws IOException if they can't be read; the message or the exception says of which file
     */
    byte[] bytes() throws IOException {
        if (StandardInput.isMeant(name)) {
            return StandardInput.bytes();
        }
        Path file = PathText.of(name);
        if (Files.isDirectory(file)) {
            throw new IOException("'" + name + "' is no file");
        }
        return Files.readAllBytes(file);
    }

    /**
     * {@return all of it as text, without a byte-order mark}
     *
     * @throws IOException if it can't be read, or is not UTF-8
     */
    String text() throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(shown() + ": no text in UTF-8", e);
        }
    }

    /** {@return what it is called in messages} */
    String shown() {
        return StandardInput.isMeant(name) ? StandardInput.NAME : name;
    }
}
