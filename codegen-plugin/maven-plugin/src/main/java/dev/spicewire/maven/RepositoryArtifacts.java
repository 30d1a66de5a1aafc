// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.diff.version.ArtifactFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Artifacts as Maven finds them for a project: in the local repository, else in the project's remote ones.
 *
 * @param system       Maven's resolver
 * @param session      its settings for this build
 * @param repositories the remote repositories of the project
 */
record RepositoryArtifacts(RepositorySystem system, RepositorySystemSession session,
        List<RemoteRepository> repositories) implements ArtifactFiles {

    @Override
    public Path jar(String group, String artifact, String version) throws IOException {
        Artifact wanted = new DefaultArtifact(group, artifact, "jar", version);
        try {
            return system.resolveArtifact(session, new ArtifactRequest(wanted, repositories, null))
                    .getArtifact().getFile().toPath();
        } catch (ArtifactResolutionException e) {
            throw new IOException(group + ":" + artifact + ":" + version + ": " + e.getMessage(), e);
        }
    }
}
