package dev.spicewire.maven;

import dev.spicewire.diff.version.ArtifactFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/**
 * Artifacts as Maven finds them for a project: in the local repository, else in the project's remote ones.
 *
 * @param system       Maven's resolver
 * @param session      its settings for this build
 * @param repositories the remote repositories of the project
 */
record RepositoryArtifacts(RepositorySystem system, RepositorySystemSession session,
        List<RemoteRepository> repositories) implements ArtifactFiles {

    private static final String JAR = "jar";

    @Override
    public Path jar(String group, String artifact, String version) throws IOException {
        Artifact wanted = new DefaultArtifact(group, artifact, JAR, version);
        try {
            return system.resolveArtifact(session, new ArtifactRequest(wanted, repositories, null))
                    .getArtifact().getFile().toPath();
        } catch (ArtifactResolutionException e) {
            throw new IOException(group + ":" + artifact + ":" + version + ": " + e.getMessage(), e);
        }
    }

    /**
     * Looks for the last version of a project that is out.
     *
     * @return {@code GROUP:ARTIFACT:VERSION} of the newest release below the project's own version, if there is one
     * @throws IOException if the project's version is none that can be compared
     */
    Optional<String> newestReleaseBefore(MavenProject project) throws IOException {
        String name = project.getGroupId() + ":" + project.getArtifactId() + ":";
        Artifact older = new DefaultArtifact(project.getGroupId(), project.getArtifactId(), JAR,
                "(," + project.getVersion() + ")");
        try {
            // Lowest first, says the resolver.
            List<Version> versions =
                    system.resolveVersionRange(session, new VersionRangeRequest(older, repositories, null))
                            .getVersions();
            return versions.stream().map(Version::toString).filter(version -> !isSnapshot(version))
                    .reduce((lower, higher) -> higher).map(name::concat);
        } catch (VersionRangeResolutionException e) {
            throw new IOException(name + project.getVersion() + ": " + e.getMessage(), e);
        }
    }

    private static boolean isSnapshot(String version) {
        return new DefaultArtifact("group", "artifact", JAR, version).isSnapshot();
    }
}
