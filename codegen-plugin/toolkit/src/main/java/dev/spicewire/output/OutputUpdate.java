// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One update of an output directory, by the run that holds its lock. The process may end at any moment of it: before a
 * file changes, one step puts a manifest there that names old and new files, and when all have changed, another step
 * puts the new one there. So the next run knows in between which files are ours.
 */
final class OutputUpdate {

    private final Path root;
    private final Path manifest;
    private final Staging staging;
    private final Disk disk;
    private final Manifest found;
    private final Manifest before;

    /**
     * Looks at the directory, and clears away what is left of an update that was cut short.
     *
     * @param root     the directory, which exists
     * @param manifest its manifest, which need not exist
     * @param disk     what makes the changes
     */
    OutputUpdate(Path root, Path manifest, Disk disk) throws IOException {
        this.root = root;
        this.manifest = manifest;
        this.disk = disk;
        this.staging = new Staging(root, disk);
        if (staging.exists()) {
            staging.clear();
        }
        this.found = Manifest.read(manifest);
        this.before = found.settled(root);
    }

    OutputChange to(OutputTree tree, String fingerprint) throws IOException {
        Manifest after = Manifest.of(fingerprint, tree);
        OutputChange change = compare(after);
        if (found.equals(after) && change.written().isEmpty()) {
            return change;
        }
        staging.open();
        try {
            apply(change, tree, after);
        } catch (IOException e) {
            clearIfPossible();
            throw e;
        }
        clearIfPossible();
        return change;
    }

    private OutputChange compare(Manifest after) throws IOException {
        List<String> written = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Map.Entry<String, String> entry : after.digests().entrySet()) {
            String path = entry.getKey();
            if (Digest.isOf(root.resolve(path), entry.getValue())) {
                unchanged.add(path);
            } else if (!before.digests().containsKey(path) && isInTheWay(root.resolve(path), after)) {
                throw new ForeignFileException(root.resolve(path));
            } else {
                written.add(path);
            }
        }
        List<String> removed = before.digests().keySet().stream()
                .filter(path -> !after.digests().containsKey(path)).toList();
        return new OutputChange(written, unchanged, removed);
    }

    /** Whether something is there that does not go. */
    private boolean isInTheWay(Path file, Manifest after) throws IOException {
        if (!Files.isDirectory(file)) {
            return Files.exists(file);
        }
        try (var paths = Files.walk(file)) {
            return paths.filter(path -> !Files.isDirectory(path)).map(this::name)
                    .anyMatch(path -> !before.digests().containsKey(path) || after.digests().containsKey(path));
        }
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace(File.separatorChar, '/');
    }

    private void apply(OutputChange change, OutputTree tree, Manifest after) throws IOException {
        Swap swap = new Swap(root, staging, disk);
        for (String path : change.written()) {
            var content = Objects.requireNonNull(tree.files().get(path), path);
            if (before.digests().containsKey(path)) {
                swap.replace(path, content);
            } else {
                swap.add(path, content);
            }
        }
        change.removed().forEach(swap::remove);
        Path last = staging.write(after.text());
        for (String path : found.coming().keySet()) {
            swap.removeEmptyParents(path);
        }
        put(before.during(after));
        try {
            swap.commit();
            disk.replace(last, manifest);
        } catch (IOException e) {
            rollBack(swap, e);
            throw e;
        }
    }

    private void put(Manifest next) throws IOException {
        disk.replace(staging.write(next.text()), manifest);
    }

    /** Where a file can't be brought back, the manifest of the update stays, and the next run mends the directory. */
    private void rollBack(Swap swap, IOException cause) {
        try {
            swap.rollBack();
            if (found.equals(Manifest.NONE)) {
                disk.delete(manifest);
            } else {
                put(found);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** The files of the directory are right without; the next run clears what stays here. */
    private void clearIfPossible() {
        try {
            staging.clear();
        } catch (IOException e) {
            return;
        }
    }
}
