// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.diagnostics.Sources;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Definition files to models. Everything that is wrong in them comes as diagnostics, all of it at once. */
public final class Definitions {

    private static final String BUNDLED = "/spice/spice.proto";

    private Definitions() {
    }

    /**
     * Reads a definition file and what it imports.
     *
     * @param file    the file
     * @param dialect the language that it is written in
     * @return the model, or what is wrong
     * @throws IOException if the file itself can't be read or is not text in UTF-8; the message names the file
     */
    public static Resolution load(Path file, Dialect dialect) throws IOException {
        return load(file, List.of(), dialect);
    }

    /**
     * Reads a definition file and what it imports.
     *
     * @param file    the file
     * @param roots   where imports are looked for that are not beside the importing file
     * @param dialect the language that it is written in
     * @return the model, or what is wrong
     * @throws IOException if the file itself can't be read or is not text in UTF-8; the message names the file
     */
    public static Resolution load(Path file, List<ImportRoot> roots, Dialect dialect) throws IOException {
        SourceReader reader = SourceReader.files();
        return resolve(reader.read(file.toString()), reader, roots, dialect);
    }

    /**
     * Reads a definition file and what it imports from the same place.
     *
     * @param name    the name of the file
     * @param reader  where files come from
     * @param dialect the language that they are written in
     * @return the model, or what is wrong
     * @throws IOException if the file itself can't be read or is not text in UTF-8; the message names the file
     */
    public static Resolution load(String name, SourceReader reader, Dialect dialect) throws IOException {
        return resolve(reader.read(name), reader, List.of(), dialect);
    }

    /**
     * Resolves a text. Imports are looked for in the directory of its file name first.
     *
     * @param fileName name for diagnostics
     * @param text     the definitions
     * @param dialect  the language that they are written in
     * @return the model, or what is wrong
     */
    public static Resolution parse(String fileName, String text, Dialect dialect) {
        return resolve(new SourceFile(fileName, text), SourceReader.files(), List.of(), dialect);
    }

    /** {@return the definitions of the whole SPICE protocol that come with Spicewire} */
    public static Protocol bundled() {
        Resolution resolution = bundled(BUNDLED);
        return resolution.protocol().orElseThrow(
                () -> new IllegalStateException("bundled definitions: " + resolution.diagnostics()));
    }

    /**
     * Definitions that come with Spicewire.
     *
     * @param resource such as {@code /spice/link.proto}
     * @return the model with its sources
     * @throws IllegalArgumentException if there is no such resource
     */
    public static Resolution bundled(String resource) {
        SourceReader reader = SourceReader.resources();
        try {
            return resolve(reader.read(resource), reader, List.of(), Dialect.SPICEWIRE);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Resolution resolve(SourceFile source, SourceReader reader, List<ImportRoot> roots,
            Dialect dialect) {
        Diagnostics diagnostics = new Diagnostics();
        Imports imports = new Imports(new ImportPath(reader, roots), diagnostics);
        Optional<ParsedFile> file = imports.load(source);
        Optional<Protocol> protocol = file.flatMap(f -> new ProtocolResolver(f, dialect, diagnostics).resolve());
        return new Resolution(diagnostics.hasErrors() ? Optional.empty() : protocol, diagnostics.sorted(),
                new Sources(imports.sources()), dialect);
    }
}
