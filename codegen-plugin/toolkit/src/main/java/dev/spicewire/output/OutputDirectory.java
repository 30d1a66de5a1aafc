// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A directory that a backend writes to. It is updated whole or not at all: a run that fails leaves it as it was, and
 * what a run left that was ended half way is mended by the next one. Runs at the same time wait for each other. Files
 * whose text does not change keep their time stamp, so that incremental compilers have nothing to do; files of an
 * earlier run that are no longer made go; files that someone else put there stay, and are never overwritten.
 */
public final class OutputDirectory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path root;
    private final Path manifest;
    private final Disk disk;
    private final Duration patience;

    /**
     * Names the directory; it need not exist yet.
     *
     * @param root  the directory
     * @param owner name of the backend; several may share a directory, each with its own files
     */
    public OutputDirectory(Path root, String owner) {
        this(root, owner, new Disk(), PATIENCE);
    }

    OutputDirectory(Path root, String owner, Disk disk, Duration patience) {
        this.root = root.toAbsolutePath().normalize();
        this.manifest = this.root.resolve(".spicewire-" + owner);
        this.disk = disk;
        this.patience = patience;
    }

    /**
     * Whether the directory holds exactly what a run with these inputs left there.
     *
     * @param fingerprint digest of everything that the output depends on: definitions, options, version of the tool
     * @return true if so; false also when a generated file was changed or removed since, or while another run writes
     * @throws IOException if the directory can't be read
     */
    public boolean isCurrent(String fingerprint) throws IOException {
        if (!Files.isDirectory(root) || new Staging(root, disk).exists()) {
            return false;
        }
        Manifest found = Manifest.read(manifest);
        if (!found.fingerprint().equals(fingerprint)) {
            return false;
        }
        for (Map.Entry<String, String> entry : found.digests().entrySet()) {
            if (!Digest.isOf(root.resolve(entry.getKey()), entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /**
     * What tells at little cost whether the directory is as a run left it: sizes and times of its files, of which none
     * is read.
     *
     * @return one digest of these and of what the files were made from; nothing if one is gone, or while another run
     *         writes
     * @throws IOException if the directory can't be read
     */
    public Optional<String> stamp() throws IOException {
        if (!Files.isRegularFile(manifest) || new Staging(root, disk).exists()) {
            return Optional.empty();
        }
        Manifest found = Manifest.read(manifest);
        StringBuilder files = new StringBuilder(found.fingerprint());
        for (String path : found.digests().keySet()) {
            try {
                BasicFileAttributes file = Files.readAttributes(root.resolve(path), BasicFileAttributes.class);
                files.append('\n').append(path).append(' ').append(file.isRegularFile()).append(' ')
                        .append(file.size()).append(' ').append(file.lastModifiedTime().to(TimeUnit.NANOSECONDS));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
        return Optional.of(Digest.of(files.toString()));
    }

    /**
     * Makes the directory hold the tree, and nothing else of this backend's.
     *
     * @param tree        the files
     * @param fingerprint as for {@link #isCurrent}
     * @return what changed
     * @throws ForeignFileException if a file that is not ours is in the way
     * @throws IOException          if writing fails; the directory is then as it was before
     */
    public OutputChange write(OutputTree tree, String fingerprint) throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new IOException(root + ": not a directory");
        }
        Files.createDirectories(root);
        return new OutputLock(root, patience)
                .holding(() -> new OutputUpdate(root, manifest, disk).to(tree, fingerprint));
    }
}
