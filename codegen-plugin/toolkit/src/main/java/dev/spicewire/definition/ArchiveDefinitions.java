// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.definition;

import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.resolve.ImportRoot;
import dev.spicewire.proto.resolve.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Definitions that an archive carries for others to import, such as a jar. A directory with the content of one, as a
 * module of the same build is, does as well.
 */
public final class ArchiveDefinitions implements SourceReader {

    /** The folder in an archive that definitions are published in, with slashes. */
    public static final String FOLDER = "META-INF/spice/";

    private static final String INSIDE = "!/";

    private final String name;
    private final Location location;

    /** Tells where the archive is, when a file of it is looked for first. */
    @FunctionalInterface
    public interface Location {

        /**
         * {@return the archive}
         *
         * @throws IOException if it can't be had
         */
        Path find() throws IOException;
    }

    private ArchiveDefinitions(String name, Location location) {
        this.name = name;
        this.location = location;
    }

    /**
     * {@return where imports are found in an archive: below {@value #FOLDER}, or from its root}
     *
     * @param name     what the archive is called in messages
     * @param location where it is; it need not hold definitions
     */
    public static List<ImportRoot> roots(String name, Location location) {
        ArchiveDefinitions files = new ArchiveDefinitions(name, location);
        return Stream.of(FOLDER, "").map(folder -> new ImportRoot(name, files, name + INSIDE + folder)).toList();
    }

    @Override
    public SourceFile read(String file) throws IOException {
        String path = path(file);
        Path archive = location.find();
        if (Files.isDirectory(archive)) {
            return new SourceFile(file, SourceReader.files().read(archive.resolve(path).toString()).text());
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(path);
            if (entry == null || entry.isDirectory()) {
                throw new NoSuchFileException(file, null, "no such file");
            }
            return SourceReader.decode(file, zip.getInputStream(entry).readAllBytes());
        }
    }

    @Override
    public String resolve(String importer, String imported) throws IOException {
        return name + INSIDE + SlashPath.resolveSibling(path(importer), imported);
    }

    private String path(String file) {
        return file.substring(name.length() + INSIDE.length());
    }
}
