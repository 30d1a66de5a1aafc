// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import dev.spicewire.definition.SlashPath;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.resolve.SourceReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A file as a revision of a Git repository has it.
 *
 * @param revision such as {@code HEAD~1}, {@code v1.2} or a commit
 * @param path     the file, from the root of the repository, with slashes
 */
public record GitVersion(String revision, String path) {

    private static final String PREFIX = "git:";
    private static final String HERE = "./";
    private static final String ABOVE = "../";

    /** {@return whether a name is meant to be of this form} */
    public static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }

    /**
     * {@return the parts of {@code git:REVISION:PATH}}
     *
     * @throws IOException if there is no path in it
     */
    public static GitVersion of(String name) throws IOException {
        String rest = name.substring(PREFIX.length());
        int colon = rest.indexOf(':');
        if (colon < 1 || colon == rest.length() - 1) {
            throw new IOException(name + ": not of the form git:REVISION:PATH");
        }
        return new GitVersion(rest.substring(0, colon), rest.substring(colon + 1));
    }

    /**
     * {@return this with the path from the root, as Git takes paths that begin with a dot: relative to a directory}
     *
     * @param directory a directory of the work tree
     * @throws IOException if the path leads out of the work tree
     */
    GitVersion fromRoot(Path directory) throws IOException {
        Path from = directory.toAbsolutePath().normalize();
        Path root = from;
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        if (root == null || !path.startsWith(HERE) && !path.startsWith(ABOVE)) {
            return this;
        }
        Path file = from.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new IOException(this + ": leads out of the repository in " + root);
        }
        return new GitVersion(revision, root.relativize(file).toString().replace('\\', '/'));
    }

    /** {@return where files of revisions come from, for a directory of the work tree; names are such as this one's} */
    static SourceReader reader(Path directory) {
        return new SourceReader() {
            @Override
            public SourceFile read(String name) throws IOException {
                return SourceReader.decode(name, GitVersion.of(name).read(directory));
            }

            @Override
            public String resolve(String importer, String imported) throws IOException {
                GitVersion from = GitVersion.of(importer);
                return new GitVersion(from.revision, SlashPath.resolveSibling(from.path, imported)).toString();
            }
        };
    }

    /**
     * Reads the file.
     *
     * @param directory a directory of the work tree
     * @return its bytes
     * @throws IOException if there is no such repository, revision or file; the message says which
     */
    byte[] read(Path directory) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(directory.toAbsolutePath().toFile());
        File found = builder.getGitDir();
        if (found == null) {
            throw new IOException(this + ": " + directory.toAbsolutePath().normalize() + " is in no Git repository");
        }
        try (Repository repository = builder.build(); RevWalk revisions = new RevWalk(repository)) {
            ObjectId commit = resolve(repository);
            try (TreeWalk file = TreeWalk.forPath(repository, path, revisions.parseCommit(commit).getTree())) {
                if (file == null) {
                    throw new NoSuchFileException(toString(), null, "revision " + revision + " has no file " + path
                            + hint(directory, repository, revisions.parseCommit(commit).getTree()));
                }
                if (file.isSubtree()) {
                    throw new IOException(this + ": " + path + " is a directory in revision " + revision);
                }
                return repository.open(file.getObjectId(0)).getBytes();
            }
        }
    }

    /** What is meant where the path is that from the directory, which Git takes with a dot in front. */
    private String hint(Path directory, Repository repository, RevTree tree) throws IOException {
        GitVersion beside = new GitVersion(revision, HERE + path);
        try (TreeWalk file = TreeWalk.forPath(repository, beside.fromRoot(directory).path, tree)) {
            return file == null ? "" : "; did you mean " + beside + "?";
        }
    }

    private ObjectId resolve(Repository repository) throws IOException {
        try {
            ObjectId commit = repository.resolve(revision + "^{commit}");
            if (commit == null) {
                throw new IOException(this + ": the repository has no revision " + revision);
            }
            return commit;
        } catch (RevisionSyntaxException e) {
            throw new IOException(this + ": " + revision + " is not how Git names a revision", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + revision + ":" + path;
    }
}
