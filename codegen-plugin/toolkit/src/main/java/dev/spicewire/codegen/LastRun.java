// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import dev.spicewire.output.Digest;
import dev.spicewire.output.OutputDirectory;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.SourceReader;
import dev.spicewire.proto.select.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the last run into a directory was asked for, and the digests of the files that it read: where nothing of that
 * has changed, and no size or time of what it made, the next run need not resolve any definition. It is noted
 * for runs without findings, which would not be shown again, and for definitions that import only what stands beside
 * them, since a file that comes elsewhere could take the place of the one that was found.
 */
public final class LastRun {

    private static final String HEAD = "# What the last run read; without this file the next one reads it again.";
    private static final String REQUEST = "# request ";
    private static final String OUTPUT = "# output ";
    private static final String SEPARATOR = "  ";
    private static final String BUNDLED = " (bundled)";

    private final Path directory;
    private final Backend backend;
    private final Path notes;
    private final Path note;
    private final Optional<String> tool;
    private final String request;

    /**
     * Prepares a look at the last run.
     *
     * @param directory where the files go
     * @param notes     folder for what is noted, which is of this machine and this moment: not one that is packed
     * @param backend   what makes them
     * @param selection which messages are wanted
     * @param sources   in words, which definitions in which language
     * @throws IOException if the tool's own jars can't be found
     */
    public LastRun(Path directory, Path notes, Backend backend, Selection selection, String sources)
            throws IOException {
        this(directory, notes, backend, selection, sources, ToolBuild.stamp());
    }

    LastRun(Path directory, Path notes, Backend backend, Selection selection, String sources,
            Optional<String> tool) {
        this.directory = directory;
        this.backend = backend;
        this.notes = notes;
        this.note = notes.resolve(Digest.of(directory.toAbsolutePath().normalize().toString()) + "." + backend.name());
        this.tool = tool;
        this.request = Digest.of(String.join("\n", tool.orElse(""), backend.name(), backend.settings(),
                selection.toString(), sources));
    }

    /**
     * {@return the files that the last run read, if a run would do nothing now}
     *
     * @throws IOException if a file can't be read
     */
    public Optional<List<String>> unchanged() throws IOException {
        if (tool.isEmpty() || !Files.isRegularFile(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.size() < 3 || !lines.get(1).equals(REQUEST + request) || !lines.get(2).startsWith(OUTPUT)) {
            return Optional.empty();
        }
        List<String> sources = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            int separator = line.indexOf(SEPARATOR);
            Path file = Path.of(separator < 0 ? "" : line.substring(separator + SEPARATOR.length()));
            if (!Files.isRegularFile(file) || !line.equals(entry(file.toString(), Files.readAllBytes(file)))) {
                return Optional.empty();
            }
            sources.add(file.toString());
        }
        Optional<String> found = new OutputDirectory(directory, backend.name()).stamp();
        return found.equals(Optional.of(lines.get(2).substring(OUTPUT.length()))) ? Optional.of(sources)
                : Optional.empty();
    }

    /**
     * Notes a run that has succeeded.
     *
     * @param definitions what it read
     * @throws IOException if writing fails
     */
    public void note(List<Resolution> definitions) throws IOException {
        Optional<String> made = new OutputDirectory(directory, backend.name()).stamp();
        if (made.isEmpty()) {
            forget();
            return;
        }
        List<String> lines = new ArrayList<>(List.of(HEAD, REQUEST + request, OUTPUT + made.get()));
        for (Resolution definition : definitions) {
            List<SourceFile> sources = definition.sources().files();
            if (sources.get(0).name().endsWith(BUNDLED)) {
                continue;
            }
            for (SourceFile source : sources) {
                Optional<String> line = line(source);
                if (line.isEmpty()) {
                    forget();
                    return;
                }
                lines.add(line.get());
            }
        }
        Files.createDirectories(notes);
        Files.write(note, lines);
    }

    /**
     * Sees to it that the next run looks at everything.
     *
     * @throws IOException if what was noted can't be removed
     */
    public void forget() throws IOException {
        Files.deleteIfExists(note);
    }

    /** {@return the line of a source that is a file of its own, and still is what was read} */
    private static Optional<String> line(SourceFile source) throws IOException {
        try {
            Path file = Path.of(source.name());
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            return SourceReader.decode(source.name(), bytes).text().equals(source.text())
                    ? Optional.of(entry(source.name(), bytes)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String entry(String file, byte[] bytes) {
        return Digest.of(bytes) + SEPARATOR + file;
    }
}
