package dev.spicewire.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A transaction with an undo log: replaces and removes files of a directory as one step that can be taken back. New
 * text is written to a staging directory first, so that a full disk is met before anything is replaced.
 */
final class Swap {

    private final Path root;
    private final Path staged;
    private final Path replaced;
    private final List<String> changes = new ArrayList<>();
    private final Deque<Undo> undo = new ArrayDeque<>();

    /** One step taken, and how to take it back. */
    private interface Undo {
        void run() throws IOException;
    }

    /**
     * @param root    the directory that changes
     * @param staging an empty directory on the same file system
     */
    Swap(Path root, Path staging) throws IOException {
        this.root = root;
        this.staged = Files.createDirectory(staging.resolve("new"));
        this.replaced = Files.createDirectory(staging.resolve("old"));
    }

    /** Stages the new text of a file. */
    void write(String path, String text) throws IOException {
        Path file = staged.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        changes.add(path);
    }

    /** Stages the removal of a file. */
    void remove(String path) {
        changes.add(path);
    }

    /** Makes all staged changes; when one fails, takes back those before it and throws. */
    void commit() throws IOException {
        try {
            for (String path : changes) {
                moveAway(path);
                moveIn(path);
            }
        } catch (IOException e) {
            rollBack(e);
            throw e;
        }
    }

    private void moveAway(String path) throws IOException {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw new ForeignFileException(file);
        }
        Path old = replaced.resolve(path);
        Files.createDirectories(old.getParent());
        Files.move(file, old);
        undo.push(() -> {
            Files.createDirectories(file.getParent());
            Files.move(old, file);
        });
    }

    private void moveIn(String path) throws IOException {
        Path file = root.resolve(path);
        Path next = staged.resolve(path);
        if (Files.exists(next)) {
            Files.createDirectories(file.getParent());
            Files.move(next, file);
            undo.push(() -> Files.delete(file));
        } else {
            removeEmptyParents(file);
        }
    }

    private void removeEmptyParents(Path file) throws IOException {
        for (Path parent = file.getParent(); !parent.equals(root); parent = parent.getParent()) {
            if (!Files.isDirectory(parent) || !isEmpty(parent)) {
                return;
            }
            Files.delete(parent);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.newDirectoryStream(directory)) {
            return !entries.iterator().hasNext();
        }
    }

    private void rollBack(IOException cause) {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
