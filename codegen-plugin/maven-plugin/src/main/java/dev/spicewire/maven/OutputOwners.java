// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import java.nio.file.Path;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Which execution writes to which directory in a build. Each removes what it did not make itself, so two in one
 * directory would undo one another's work.
 */
@Named
@Singleton
final class OutputOwners {

    private final Map<MavenSession, Map<Path, String>> owners = new WeakHashMap<>();

    /**
     * Notes that an execution writes to a directory.
     *
     * @throws MojoFailureException if another one does as well
     */
    void claim(Path directory, MojoExecution execution, MavenProject project, MavenSession session)
            throws MojoFailureException {
        String name = "execution '" + execution.getExecutionId() + "' of " + project.getId();
        Map<Path, String> ofBuild;
        synchronized (owners) {
            ofBuild = owners.computeIfAbsent(session, s -> new ConcurrentHashMap<>());
        }
        String owner = ofBuild.putIfAbsent(directory.toAbsolutePath().normalize(), name);
        if (owner != null && !owner.equals(name)) {
            throw new MojoFailureException("<outputDirectory>: " + directory + " is that of " + owner + " and of "
                    + name + ", and each would remove what the other has made; give each a directory of its own");
        }
    }
}
