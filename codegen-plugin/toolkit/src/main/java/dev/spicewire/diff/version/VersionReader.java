// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import dev.spicewire.model.InvalidModelException;
import dev.spicewire.model.ModelReader;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.diagnostics.Sources;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.SourceReader;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Gets at versions of a definition by what users call them: a file, a model that {@code spicewire model --format json}
 * wrote ({@code *.json}), {@code git:REVISION:PATH}, {@code GROUP:ARTIFACT:VERSION} of a jar that carries a definition,
 * or {@code -} for the standard input.
 */
public final class VersionReader {

    /** What locations in the standard input name as their file. */
    public static final String STANDARD_INPUT_NAME = "stdin";

    private static final String STANDARD_INPUT = "-";
    private static final String MODEL_SUFFIX = ".json";

    private final Dialect dialect;
    private final InputStream input;
    private final Path directory;
    private final ArtifactFiles artifacts;

    /**
     * A reader.
     *
     * @param dialect   the language that definitions are written in
     * @param input     what {@code -} stands for
     * @param directory what names of files are relative to, and where the repository of {@code git:} versions is
     *                  looked for, upwards
     * @param artifacts where jars come from
     */
    public VersionReader(Dialect dialect, InputStream input, Path directory, ArtifactFiles artifacts) {
        this.dialect = dialect;
        this.input = input;
        this.directory = directory;
        this.artifacts = artifacts;
    }

    /**
     * Reads a version.
     *
     * @param name what the user calls it
     * @return the version
     * @throws IOException             if it can't be read; the message names it
     * @throws InvalidVersionException if it is not a definition without errors
     */
    public Version read(String name) throws IOException, InvalidVersionException {
        if (name.equals(STANDARD_INPUT)) {
            // Imports of a text without a file are looked for where the tool was called.
            SourceFile text = SourceReader.decode(STANDARD_INPUT_NAME, input.readAllBytes());
            return definition(Definitions.parse(text.name(), text.text(), dialect));
        } else if (GitVersion.isOne(name)) {
            String file = GitVersion.of(name).fromRoot(directory).toString();
            return definition(Definitions.load(file, GitVersion.reader(directory), dialect));
        } else if (name.endsWith(MODEL_SUFFIX)) {
            return model(name);
        }
        Optional<ArtifactVersion> artifact = ArtifactVersion.of(name);
        if (artifact.isPresent()) {
            String located = artifact.get().located(artifacts).toString();
            return definition(Definitions.load(located, ArtifactVersion.reader(artifacts), dialect));
        }
        return definition(Definitions.load(directory.resolve(name), dialect));
    }

    private static Version definition(Resolution resolution) throws InvalidVersionException {
        if (resolution.hasErrors()) {
            throw new InvalidVersionException(resolution);
        }
        return new Version(resolution.protocol().orElseThrow(), resolution.sources());
    }

    /** No location in a model points into its file, but that is what there is to point at. */
    private Version model(String name) throws IOException {
        Path file = directory.resolve(name);
        try {
            String text = Files.readString(file);
            return new Version(ModelReader.read(text), new Sources(List.of(new SourceFile(file.toString(), text))));
        } catch (InvalidModelException e) {
            throw new IOException(file + ": not a model: " + e.getMessage(), e);
        }
    }
}
