// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A transaction with an undo log: replaces and removes files of a directory in steps that can be taken back. New text
 * is written to the staging directory first, so that a full disk is met before anything is replaced.
 */
final class Swap {

    private final Path root;
    private final Staging staging;
    private final Disk disk;
    private final Map<String, Path> staged = new LinkedHashMap<>();
    /** What is below a directory comes before a file that has the directory's name. */
    private final SortedSet<String> leaving = new TreeSet<>(Comparator.reverseOrder());
    private final Deque<Undo> undo = new ArrayDeque<>();

    /** One step taken, and how to take it back. */
    private interface Undo {
        void run() throws IOException;
    }

    Swap(Path root, Staging staging, Disk disk) {
        this.root = root;
        this.staging = staging;
        this.disk = disk;
    }

    /** Stages the text of a file that is new. */
    void add(String path, String text) throws IOException {
        staged.put(path, staging.write(text));
    }

    /** Stages the text of a file that replaces one of ours. */
    void replace(String path, String text) throws IOException {
        remove(path);
        add(path, text);
    }

    /** Stages the removal of a file of ours. */
    void remove(String path) {
        leaving.add(path);
    }

    /** Makes all staged changes; files that go make room for directories, so they go first. */
    void commit() throws IOException {
        for (String path : leaving) {
            moveAway(path);
        }
        for (Map.Entry<String, Path> file : staged.entrySet()) {
            moveIn(file.getValue(), file.getKey());
        }
    }

    /** Takes back the changes made, as many as can be; throws if one can't. */
    void rollBack() throws IOException {
        IOException failure = null;
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Removes the directories above a file that is not there, as far as they are empty. */
    void removeEmptyParents(String path) throws IOException {
        for (Path parent = parent(root.resolve(path)); !parent.equals(root); parent = parent(parent)) {
            if (Files.isDirectory(parent)) {
                if (!isEmpty(parent)) {
                    return;
                }
                disk.delete(parent);
            }
        }
    }

    private void moveAway(String path) throws IOException {
        Path file = root.resolve(path);
        if (Files.isRegularFile(file)) {
            Path old = staging.next();
            disk.move(file, old);
            undo.push(() -> {
                makeDirectories(parent(file));
                disk.move(old, file);
            });
        }
        removeEmptyParents(path);
    }

    private void moveIn(Path next, String path) throws IOException {
        Path file = root.resolve(path);
        undo.push(() -> removeEmptyParents(path));
        try {
            makeDirectories(parent(file));
            disk.move(next, file);
        } catch (FileAlreadyExistsException e) {
            throw new ForeignFileException(Path.of(e.getFile()));
        }
        undo.push(() -> disk.delete(file));
    }

    private void makeDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            makeDirectories(parent(directory));
            disk.makeDirectory(directory);
        }
    }

    /** Everything here is below the root, which is absolute. */
    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), path::toString);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.newDirectoryStream(directory)) {
            return !entries.iterator().hasNext();
        }
    }
}
