// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.message.HexText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The body of a message, as a command gets it. */
final class BodyArgument {

    @Parameters(paramLabel = "BODY", description = "Hexadecimal digits of the body, without the data header; a file"
            + " that holds them; or - for the standard input.")
    private String body;

    @Option(names = "--raw", description = "The file or the standard input holds the bytes themselves.")
    private boolean raw;

    /** {@return what the user gave, where it is something else than a body} */
    String argument() {
        return body;
    }

    /**
     * {@return the bytes}
     *
     * @throws IOException if they can't be read, or are no digits; the message says where
     */
    byte[] bytes() throws IOException {
        if (!raw && HexText.isOne(body)) {
            return HexText.parse(body);
        }
        byte[] content = content();
        return raw ? content : digits(new String(content, StandardCharsets.UTF_8));
    }

    private byte[] content() throws IOException {
        try {
            return new InputFile(body).bytes();
        } catch (NoSuchFileException e) {
            if (raw) {
                throw e;
            }
            throw new UsageException("'" + body + "' is no file and no hexadecimal digits: "
                    + HexText.fault(body).orElse("there are none"));
        }
    }

    private byte[] digits(String text) throws IOException {
        try {
            return HexText.parse(text);
        } catch (IOException e) {
            throw new IOException(new InputFile(body).shown() + ": " + e.getMessage()
                    + "; --raw takes bytes as they are", e);
        }
    }
}
