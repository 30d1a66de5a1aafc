// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.definition.ArchiveDefinitions;
import dev.spicewire.proto.resolve.ImportRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Definitions that the dependencies of a project carry for imports; fetched when an import is looked for in them. */
@Named
final class DependencyDefinitions {

    private final RepositorySystem system;

    @Inject
    DependencyDefinitions(RepositorySystem system) {
        this.system = system;
    }

    /** {@return where imports are looked for, dependency by dependency, in the order of the project} */
    List<ImportRoot> of(MavenProject project, MavenSession session) {
        return project.getArtifacts().stream().flatMap(artifact -> ArchiveDefinitions.roots(artifact.getId(),
                () -> fetch(artifact, project, session)).stream()).toList();
    }

    private Path fetch(Artifact artifact, MavenProject project, MavenSession session) throws IOException {
        ArtifactRequest request = new ArtifactRequest(RepositoryUtils.toArtifact(artifact),
                project.getRemoteProjectRepositories(), null);
        try {
            return system.resolveArtifact(session.getRepositorySession(), request).getArtifact().getFile().toPath();
        } catch (ArtifactResolutionException e) {
            throw new IOException(artifact.getId() + ": " + e.getMessage(), e);
        }
    }
}
