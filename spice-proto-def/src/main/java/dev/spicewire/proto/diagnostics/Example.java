// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A small definition that gives a finding, and the same one as it should be.
 *
 * @param dialect the language that both are written in
 * @param bad     the one that gives the finding, with a line end at its end
 * @param good    the one that does not
 */
public record Example(String dialect, String bad, String good) {

    private static final String DIALECT = "dialect: ";
    private static final String PART = "\n---\n";

    /** {@return the example for a code, nothing where one would be too long to read} */
    public static Optional<Example> of(Code code) {
        try (InputStream in = Example.class.getResourceAsStream("/spicewire/examples/" + code.id() + ".txt")) {
            return in == null ? Optional.empty()
                    : Optional.of(read(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example read(String text) {
        boolean named = text.startsWith(DIALECT);
        int begin = named ? text.indexOf('\n') + 1 : 0;
        int part = text.indexOf(PART, begin);
        return new Example(named ? text.substring(DIALECT.length(), begin - 1) : "spicewire",
                text.substring(begin, part + 1), text.substring(part + PART.length()));
    }
}
