package dev.spicewire.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A directory that a backend writes to. It is updated whole or not at all: a run that fails leaves it as it was. Files
 * whose text does not change keep their time stamp, so that incremental compilers have nothing to do; files of an
 * earlier run that are no longer made go; files that someone else put there stay, and are never overwritten.
 */
public final class OutputDirectory {

    private final Path root;
    private final String manifestName;

    /**
     * Names the directory; it need not exist yet.
     *
     * @param root  the directory
     * @param owner name of the backend; several may share a directory, each with its own files
     */
    public OutputDirectory(Path root, String owner) {
        this.root = root.toAbsolutePath().normalize();
        this.manifestName = ".spicewire-" + owner;
    }

    /**
     * Whether the directory holds exactly what a run with these inputs left there.
     *
     * @param fingerprint digest of everything that the output depends on: definitions, options, version of the tool
     * @return true if so; false also when a generated file was changed or removed since
     * @throws IOException if the directory can't be read
     */
    public boolean isCurrent(String fingerprint) throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        Manifest manifest = Manifest.read(root.resolve(manifestName));
        if (!manifest.fingerprint().equals(fingerprint)) {
            return false;
        }
        for (Map.Entry<String, String> entry : manifest.digests().entrySet()) {
            if (!holds(entry.getKey(), entry.getValue())) {
                return false;
            }
        }
        return true;
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
        Manifest before = Manifest.read(root.resolve(manifestName));
        Manifest after = Manifest.of(fingerprint, tree);
        OutputChange change = compare(before, after);
        Files.createDirectories(root);
        Path staging = Files.createTempDirectory(root, ".spicewire-staging-");
        try {
            Swap swap = new Swap(root, staging);
            for (String path : change.written()) {
                swap.write(path, tree.files().get(path));
            }
            change.removed().forEach(swap::remove);
            if (!before.equals(after)) {
                swap.write(manifestName, after.text());
            }
            swap.commit();
        } finally {
            DirectoryTree.delete(staging);
        }
        return change;
    }

    private OutputChange compare(Manifest before, Manifest after) throws IOException {
        List<String> written = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Map.Entry<String, String> entry : after.digests().entrySet()) {
            String path = entry.getKey();
            if (holds(path, entry.getValue())) {
                unchanged.add(path);
            } else if (Files.exists(root.resolve(path)) && !before.digests().containsKey(path)) {
                throw new ForeignFileException(root.resolve(path));
            } else {
                written.add(path);
            }
        }
        List<String> removed = before.digests().keySet().stream()
                .filter(path -> !after.digests().containsKey(path)).toList();
        return new OutputChange(written, unchanged, removed);
    }

    private boolean holds(String path, String digest) throws IOException {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) && Digest.of(Files.readAllBytes(file)).equals(digest);
    }
}
