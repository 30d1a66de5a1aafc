// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.eclipse.aether.version.Version;

/** The versions of a project that are out. */
@Named
final class Releases {

    /** As Maven orders them before the version itself: alpha, beta, milestone, release candidate, snapshot. */
    private static final Pattern NOT_YET_OUT = Pattern.compile(
            "(?i)(^|.*[-._0-9])(alpha|beta|a|b|m|milestone|rc|cr|pre|preview|ea|dev|snapshot)([-._]?[0-9].*)?");

    private final RepositorySystem system;

    @Inject
    Releases(RepositorySystem system) {
        this.system = system;
    }

    /** {@return the repositories that releases of a project come from: its own, and the one that it deploys to} */
    List<RemoteRepository> repositories(MavenProject project, RepositorySystemSession session) {
        List<RemoteRepository> all = new ArrayList<>(project.getRemoteProjectRepositories());
        Optional.ofNullable(project.getDistributionManagement()).map(DistributionManagement::getRepository)
                .map(target -> new RemoteRepository.Builder(target.getId(), "default", target.getUrl()).build())
                .ifPresent(target -> all.addAll(system.newResolutionRepositories(session, List.of(target))));
        return all;
    }

    /**
     * Looks for the last release below a project's own version. Alphas, release candidates and snapshots are none.
     *
     * @return {@code GROUP:ARTIFACT:VERSION}, if there is one
     * @throws IOException if that can't be told, because a repository can't be reached
     */
    Optional<String> newestBefore(MavenProject project, RepositorySystemSession session,
            List<RemoteRepository> repositories, Log log) throws IOException {
        String name = project.getGroupId() + ":" + project.getArtifactId();
        VersionRangeResult found = versionsBefore(project, session, repositories);
        for (Exception failure : found.getExceptions()) {
            if (failure.getCause() instanceof RepositoryOfflineException) {
                log.warn("Offline: of the releases of " + name + " only those that were fetched before are known");
            } else if (!(failure instanceof MetadataNotFoundException)) {
                throw new IOException("can't tell which release of " + name + " is the newest: " + failure.getMessage()
                        + "; name one in <baseline>, or work offline to take those that were fetched before", failure);
            }
        }
        return found.getVersions().stream().map(Version::toString)
                .filter(version -> !NOT_YET_OUT.matcher(version).matches())
                .reduce((lower, higher) -> higher).map(version -> name + ":" + version);
    }

    private VersionRangeResult versionsBefore(MavenProject project, RepositorySystemSession session,
            List<RemoteRepository> repositories) throws IOException {
        DefaultArtifact older = new DefaultArtifact(project.getGroupId(), project.getArtifactId(), "jar",
                "(," + project.getVersion() + ")");
        try {
            // Lowest first, says the resolver.
            return system.resolveVersionRange(session, new VersionRangeRequest(older, repositories, null));
        } catch (VersionRangeResolutionException e) {
            throw new IOException(project.getId() + ": " + e.getMessage(), e);
        }
    }
}
