// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The artifacts that Maven has fetched or installed before.
 *
 * @param root the directory of the repository
 */
public record LocalRepository(Path root) implements ArtifactFiles {

    /** {@return the repository of the user: {@code maven.repo.local}, else {@code .m2/repository} at home} */
    public static LocalRepository ofUser() {
        String named = System.getProperty("maven.repo.local", "");
        return new LocalRepository(named.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".m2", "repository")
                : Path.of(named));
    }

    @Override
    public Path jar(String group, String artifact, String version) throws IOException {
        Path jar = root.resolve(group.replace('.', '/')).resolve(artifact).resolve(version)
                .resolve(artifact + "-" + version + ".jar");
        if (!Files.isRegularFile(jar)) {
            String name = group + ":" + artifact + ":" + version;
            throw new IOException(name + ": not in the local repository " + root + "; 'mvn dependency:get -Dartifact="
                    + name + "' fetches it");
        }
        return jar;
    }
}
