// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file under {@code /bad}. Its first comment lines hold what must be found in it:
 *
 * <pre>
 * // dialect: upstream
 * // 9:16: error[SW0107]: array size 'num_rect' is not a member of ClipRects
 * // hint: did you mean 'num_rects'?
 * </pre>
 *
 * <p>The dialect line is there where it is not Spicewire's own. Places in an imported file begin with its name.
 */
public record BadInput(Path file) {

    private static final String COMMENT = "// ";
    private static final String DIALECT = COMMENT + "dialect: ";

    /** All files, those that others import left out. */
    public static List<BadInput> all() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(f -> f.toString().endsWith(".proto"))
                    .filter(f -> !f.getParent().endsWith("imported"))
                    .sorted().map(BadInput::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Dialect dialect() {
        return header().filter(l -> l.startsWith(DIALECT)).findFirst()
                .map(l -> Dialect.valueOf(l.substring(DIALECT.length()).toUpperCase(Locale.ROOT)))
                .orElse(Dialect.SPICEWIRE);
    }

    /** {@return the expected findings, a line each, hints on lines of their own} */
    public List<String> expected() {
        return header().filter(l -> !l.startsWith(DIALECT)).map(l -> l.substring(COMMENT.length())).toList();
    }

    /** {@return findings in the form of {@link #expected}} */
    List<String> lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().flatMap(this::lines).toList();
    }

    private Stream<String> lines(Diagnostic diagnostic) {
        String place = diagnostic.location().toString().replace(file + ":", "");
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
        String first = place + ": " + severity + "[" + diagnostic.code().id() + "]: " + diagnostic.message();
        Stream<String> hint = diagnostic.hint().isEmpty() ? Stream.of() : Stream.of("hint: " + diagnostic.hint());
        String directory = file.getParent() + file.getFileSystem().getSeparator();
        return Stream.concat(Stream.of(first), hint).map(l -> l.replace(directory, ""));
    }

    private Stream<String> header() {
        try {
            return Files.readAllLines(file).stream().takeWhile(l -> l.startsWith(COMMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(BadInput.class.getResource("/bad").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return root().relativize(file).toString();
    }
}
